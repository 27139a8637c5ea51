/**
 * What was asked cannot be done with the files as they are: a folder that is not there, a disk that is full.
 * The message is for the person who asked and says what to try; it is not a fault of the program.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";

  readonly said: Said;

  constructor(said: Said) {
    super(said.en);
    this.said = said;
  }
}

/** Words for the person who asked, in the languages a command speaks. */
export interface Said {
  readonly en: string;
  readonly zh: string;
}

/** The operating system's codes in plain words; what it says itself for the others. */
export function inWords(thrown: unknown): Said {
  const { code, message } = thrown as { code?: string; message?: string };
  const own = message || String(thrown);
  return (code !== undefined && PLAIN[code]) || { en: own, zh: own };
}

/** A code of the operating system's error, such as ENOENT. */
export const codeOf = (thrown: unknown): string | undefined => (thrown as { code?: string }).code;

const PLAIN: Readonly<Record<string, Said>> = {
  EACCES: { en: "permission denied", zh: "无权" },
  EPERM: { en: "not permitted", zh: "不许" },
  EROFS: { en: "the disk is read-only", zh: "磁盘只读" },
  ENOENT: { en: "there is no such file or folder", zh: "无此文件或文件夹" },
  ENOTDIR: { en: "part of the path is a file, not a folder", zh: "路径中有一处是文件，非文件夹" },
  EISDIR: { en: "it is a folder", zh: "此系文件夹" },
  ELOOP: { en: "its symbolic links lead in a circle", zh: "符号链接往复成环" },
  ENOSPC: { en: "the disk is full", zh: "磁盘已满" },
  EDQUOT: { en: "the disk quota is used up", zh: "磁盘配额已尽" },
  EFBIG: { en: "the file would be too large", zh: "文件过大" },
  EMFILE: { en: "too many files are open", zh: "所开文件过多" },
  ENAMETOOLONG: { en: "the name is too long", zh: "名称过长" },
  EIO: { en: "the disk failed", zh: "磁盘故障" },
};
