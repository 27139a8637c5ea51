/** The campaigns that are to be had here, as links. */
import { useEffect, useState } from "react";
import type { Library } from "../data/library.js";
import { useWords } from "../words/words.js";

interface CampaignsProps {
  readonly library: Library;
  /** It is open: where there is no other there is nothing to choose. */
  readonly open?: string;
}

export function Campaigns({ library, open }: CampaignsProps) {
  const { words } = useWords();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    library.campaigns().then(
      ({ campaigns }) => wanted && setNames(campaigns),
      // nobody answers: what is wrong is told elsewhere
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [library]);
  const others = names.filter((name) => name !== open);
  if (others.length === 0) return null;
  return (
    <nav className="campaigns" aria-label={words.campaigns.name}>
      <p>{open === undefined ? words.campaigns.here : words.campaigns.others}</p>
      <ul>
        {others.map((name) => (
          <li key={name}>
            <a href={`#campaign=${encodeURIComponent(name)}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
