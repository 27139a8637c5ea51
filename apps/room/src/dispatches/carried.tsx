/** What is drawn for one window goes with the hand as a picture of its own: nothing of it is drawn anew until the hand rests. */
import { useLayoutEffect, useRef } from "react";
import { carried } from "./live.js";
import type { Live } from "./live.js";
import type { Laid } from "./picture.js";

interface CarriedProps {
  readonly laid: Pick<Laid, "ground" | "width" | "height">;
  readonly live: Live;
  /** Does nothing of it stand on the lanes' ends? Then it is cut off there. */
  readonly exact?: boolean;
  readonly children: React.ReactNode;
}

/** Left of the lanes, room for what stands on their ends. */
const BEFORE = 8;

export function Carried({ laid: { ground, width, height }, live, exact = false, children }: CarriedProps) {
  const group = useRef<SVGGElement>(null);
  const { window, left, right } = ground;
  useLayoutEffect(() => {
    const carry = () => {
      const { style } = group.current!;
      const { scale, shift } = carried(window, live.now(), right - left);
      style.transform = placed(scale, left + shift - scale * left);
      style.willChange = live.isMoving() ? "transform" : "";
      group.current!.classList.toggle("moving", live.isMoving());
      group.current!.classList.toggle("stretching", live.isMoving() && !isWhole(scale));
    };
    carry();
    return live.subscribe(carry);
  }, [window, left, right, live]);
  const from = exact ? left : left - BEFORE;
  const wide = Math.max(1, (exact ? right : width) - from);
  return (
    <svg x={from} width={wide} height={height} viewBox={`${from} 0 ${wide} ${height}`} role="presentation">
      <g ref={group} role="presentation">
        {children}
      </g>
    </svg>
  );
}

const isWhole = (scale: number): boolean => Math.abs(scale - 1) <= 1e-6;

/** Moved by whole pixels: by parts of one it would be drawn anew. */
function placed(scale: number, shift: number): string {
  if (!isWhole(scale)) return `matrix(${scale}, 0, 0, 1, ${shift}, 0)`;
  return Math.round(shift) === 0 ? "" : `translateX(${Math.round(shift)}px)`;
}
