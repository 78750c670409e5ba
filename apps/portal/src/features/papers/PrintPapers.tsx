import type { ReactNode } from "react";

/** What there is to print of a meeting: its papers where they can be read, by themselves as a PDF; else what is inside. */
export function PrintPapers(props: {
  papers: readonly { id: string; number: number; canRead: boolean; hasPdf: boolean }[];
  children: ReactNode;
}) {
  const papers = props.papers.find(({ number, canRead }) => number === 0 && canRead);
  if (!papers) return props.children;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={`/papers/${papers.id}${papers.hasPdf ? ".pdf" : ""}`}>
        Print the papers
      </a>
    </p>
  );
}
