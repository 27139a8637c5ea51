/** A view whose code is fetched when it is first looked at, or ahead of that. */
import { createElement, lazy, useState } from "react";
import type { ComponentType } from "react";
import { GONE, refusal } from "../data/refusals.js";

export interface Later {
  /** To be shown within a Suspense. */
  readonly View: ComponentType;
  /** Have the code fetched; what fails is told when the view is shown. */
  ahead(): Promise<void>;
}

export function later(fetched: () => Promise<ComponentType>): Later {
  let here: ComponentType | undefined;
  let coming: Promise<ComponentType> | undefined;
  const fetch = () =>
    (coming ??= fetched().then(
      (view) => (here = view),
      (thrown: unknown) => {
        coming = undefined;
        throw thrown;
      },
    ));
  const Waited = lazy(() =>
    fetch().then(
      (view) => ({ default: view }),
      () => {
        throw refusal(GONE);
      },
    ),
  );
  return {
    // what was waited for stays what is shown: another component would be another view
    View: () => createElement(useState(() => here ?? Waited)[0]),
    ahead: () =>
      fetch().then(
        () => {},
        () => {},
      ),
  };
}
