/** A task with its objective, as the verb of an order: "withdraw to Xinzhou"; "撤往新洲". */
import type { Task } from "@staffride/formats/words";
import type { Book } from "./book.js";

const ENGLISH: Readonly<Record<Task, string>> = {
  hold: "hold",
  march: "march to",
  attack: "take",
  pursue: "pursue towards",
  block: "block",
  pin: "pin the enemy at",
  withdraw: "withdraw to",
  cover: "cover, giving ground towards",
  halt: "halt at",
};

const CHINESE: Readonly<Record<Task, string>> = {
  hold: "固守",
  march: "开赴",
  attack: "攻取",
  pursue: "追击，指向",
  block: "封锁",
  pin: "牵制当面之敌于",
  withdraw: "撤往",
  cover: "掩护，逐次后退，指向",
  halt: "停止于",
};

const CHINESE_BARE: Readonly<Record<Task, string>> = {
  hold: "就地固守",
  march: "开进",
  attack: "进攻",
  pursue: "追击",
  block: "封锁道路",
  pin: "牵制当面之敌",
  withdraw: "后撤",
  cover: "掩护",
  halt: "就地停止",
};

/** The task in the book's language, with the name of its objective if it has one. */
export function taskWords(book: Book, task: string, objective?: string): string {
  const name = objective === undefined ? undefined : book.name("objectives", objective);
  if (book.language === "zh") return name === undefined ? CHINESE_BARE[task as Task] : CHINESE[task as Task] + name;
  return name === undefined
    ? ENGLISH[task as Task].replace(/ (to|towards|at)$/, "")
    : `${ENGLISH[task as Task]} ${name}`;
}
