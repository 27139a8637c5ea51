/** Stands around the page: what breaks in it is told, with a way on, and does not leave an empty window. */
import { Component } from "react";
import type { ReactNode } from "react";
import { NotToBeHad } from "../data/library.js";
import { useWords } from "../words/words.js";

interface GuardState {
  readonly broken: Error | undefined;
}

export class Guard extends Component<{ readonly children: ReactNode }, GuardState> {
  override state: GuardState = { broken: undefined };

  static getDerivedStateFromError(thrown: unknown): GuardState {
    return { broken: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render() {
    const { broken } = this.state;
    return broken === undefined ? this.props.children : <Broken by={broken} />;
  }
}

function Broken({ by }: { readonly by: Error }) {
  const { words } = useWords();
  // what the page could not have it says in its own language, and where one was is no reason for it
  if (by instanceof NotToBeHad)
    return (
      <main className="message" role="alert">
        <p>{by.message}</p>
        <button onClick={() => location.reload()}>{words.failed.again}</button>
      </main>
    );
  const beginAnew = () => {
    history.replaceState(null, "", location.pathname + location.search);
    location.reload();
  };
  return (
    <main className="message" role="alert">
      <h1>{words.failed.broken}</h1>
      <p lang="en">{by.message}</p>
      <button onClick={beginAnew}>{words.failed.beginAnew}</button>
    </main>
  );
}
