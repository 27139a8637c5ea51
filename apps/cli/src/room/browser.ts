/** Show an address to whoever sits before this machine, if anybody does. */
import openAddress from "open";

/** Opens the address where there is a display; where there is none, or no browser, nothing happens. */
export async function openInBrowser(address: string): Promise<void> {
  if (!hasDisplay()) return;
  try {
    const child = await openAddress(address);
    child.on("error", () => {});
  } catch {
    // the address has been printed
  }
}

function hasDisplay(): boolean {
  if (process.env.CI !== undefined || !process.stdout.isTTY) return false;
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}
