/** Stands around the page: what breaks in it is told, with a way on, and does not leave an empty window. */
import { Component } from "react";
import type { ReactNode } from "react";
import { useWords } from "../words/words.js";

interface GuardState {
  readonly broken: string | undefined;
}

export class Guard extends Component<{ readonly children: ReactNode }, GuardState> {
  override state: GuardState = { broken: undefined };

  static getDerivedStateFromError(thrown: unknown): GuardState {
    return { broken: thrown instanceof Error ? thrown.message : String(thrown) };
  }

  override render() {
    const { broken } = this.state;
    return broken === undefined ? this.props.children : <Broken words={broken} />;
  }
}

function Broken({ words: why }: { readonly words: string }) {
  const { words } = useWords();
  const beginAnew = () => {
    history.replaceState(null, "", location.pathname + location.search);
    location.reload();
  };
  return (
    <main className="message" role="alert">
      <h1>{words.failed.broken}</h1>
      <p lang="en">{why}</p>
      <button onClick={beginAnew}>{words.failed.beginAnew}</button>
    </main>
  );
}
