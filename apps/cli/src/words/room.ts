/** What is said while the map room is opened and served. */
import type { Spoken } from "./spoken.js";

const REFUSALS: Readonly<Record<string, (port: number, host: string) => Spoken>> = {
  EADDRINUSE: (port) => ({
    en: `Port ${port} is in use. Try another: --port ${port + 1}, or --port 0 for any that is free.`,
    zh: `端口 ${port} 已被占用。可另择：--port ${port + 1}，或 --port 0 任取空闲者。`,
  }),
  EACCES: (port) => ({
    en: `Port ${port} may not be used without special rights. Try one from 1024 on: --port 1943.`,
    zh: `无权使用端口 ${port}。请用1024以上者：--port 1943。`,
  }),
  EADDRNOTAVAIL: (_, host) => ({
    en: `This machine has no address ${host}. Try --host 127.0.0.1.`,
    zh: `本机无地址 ${host}。请用 --host 127.0.0.1。`,
  }),
  ENOTFOUND: (_, host) => ({
    en: `There is no host called ${host}. Try --host 127.0.0.1.`,
    zh: `无名为 ${host} 之主机。请用 --host 127.0.0.1。`,
  }),
};

export const ROOM = {
  preparing: (campaign: string, runs: number): Spoken => ({
    en: `Opening ${campaign}: compiling it, looking through ${runs} runs for the one nearest to the record ...`,
    zh: `正在打开 ${campaign}：编译，并于 ${runs} 次推演中选取最近于记载之一次……`,
  }),
  noCampaign: (named: string): Spoken => ({ en: `There is no campaign ${named} here.`, zh: `此处无战役 ${named}。` }),
  noAnswer: (path: string): Spoken => ({ en: `Nothing is answered to ${path}.`, zh: `于 ${path} 无可答。` }),
  notSettled: (text: string): Spoken => ({
    en: `do=${text}: expected a decision point and its option, D12=stay-north`,
    zh: `do=${text}：应为决策点及其选项，如 D12=stay-north`,
  }),
  open: { en: "The map room is open. Ctrl-C closes it.", zh: "图室已开。按 Ctrl-C 关闭。" },
  notBuilt: {
    en: 'The page has not been built. Run "npm run build" in the repository, then try again.',
    zh: "页面尚未构建。请先在仓库内运行“npm run build”，再试。",
  },
  refused: (code: string, port: number, host: string): Spoken =>
    REFUSALS[code]?.(port, host) ?? {
      en: `Cannot listen on ${host}, port ${port}: ${code}.`,
      zh: `无法在 ${host} 之端口 ${port} 侦听：${code}。`,
    },
} as const;
