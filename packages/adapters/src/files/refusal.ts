/**
 * What was asked cannot be done with the files as they are: a folder that is not there, a disk that is full.
 * The message is for the person who asked and says what to try; it is not a fault of the program.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** The operating system's codes in plain words; what it says itself for the others. */
export function inWords(thrown: unknown): string {
  const { code, message } = thrown as { code?: string; message?: string };
  return (code !== undefined && PLAIN[code]) || message || String(thrown);
}

/** A code of the operating system's error, such as ENOENT. */
export const codeOf = (thrown: unknown): string | undefined => (thrown as { code?: string }).code;

const PLAIN: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "not permitted",
  EROFS: "the disk is read-only",
  ENOENT: "there is no such file or folder",
  ENOTDIR: "part of the path is a file, not a folder",
  EISDIR: "it is a folder",
  ELOOP: "its symbolic links lead in a circle",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be too large",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  EIO: "the disk failed",
};
