/** The board as a picture of its own: every colour written out, its title and its origin with it. */
const ROOM_BELOW = 34;

/** @param told title and where it comes from, written below */
export function savePicture(svg: SVGSVGElement, name: string, told: string): void {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [width, height] = [svg.clientWidth, svg.clientHeight];
  const style = getComputedStyle(document.documentElement);
  const element = <Tag extends "rect" | "text" | "style">(tag: Tag, attributes: Readonly<Record<string, string>>) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  copy.querySelectorAll(".catch").forEach((one) => one.remove());
  const paper = element("rect", { width: String(width), height: String(height + ROOM_BELOW), fill: "var(--ground)" });
  const line = element("text", { x: "20", y: String(height + 21), style: "fill: var(--ink-2); font-size: 12px" });
  line.textContent = told;
  const font = element("style", {});
  font.textContent = `text { font-family: ${style.getPropertyValue("--ui")}; font-size: 12px; }`;
  copy.prepend(font, paper);
  copy.append(line);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", `0 0 ${width} ${height + ROOM_BELOW}`);
  copy.setAttribute("height", String(height + ROOM_BELOW));
  const text = new XMLSerializer()
    .serializeToString(copy)
    .replaceAll(/var\((--[\w-]+)\)/gu, (_, token: string) => style.getPropertyValue(token).trim().replaceAll('"', "'"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
