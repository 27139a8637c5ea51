/** The kind of a claim by its shape: fact, order, plan, belief and the rest. */
const PATHS: Readonly<Record<string, string>> = {
  order: "M1 6h9M7 3l4 3-4 3",
  plan: "M6 2l4.5 8h-9z",
  belief: "M6 1.5a4.5 4.5 0 1 1-.01 0",
  counterfactual: "M2 10C5 10 6 2 10 2M6 6l4 4",
  "author-judgement": "M2 3h8M2 6h8M2 9h5",
  "report-content": "M1.5 3h9v6.5h-9zM1.5 3l4.5 4 4.5-4",
  "quoted-in-order": "M1 4h6M5 2l2 2-2 2M3 9h8",
  attributed: "M3 3v3h2.5M7.5 3v3H10M3 6q0 3 2 3.5M7.5 6q0 3 2 3.5",
};

export function ModeMark({ mode }: { readonly mode: string }) {
  const path = PATHS[mode];
  return (
    <svg className="mode-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {path === undefined ? (
        <circle cx="6" cy="6" r="3.6" fill="currentColor" />
      ) : (
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeDasharray={mode === "belief" ? "2.4 1.8" : undefined}
        />
      )}
    </svg>
  );
}
