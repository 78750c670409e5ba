import type { ReactNode } from "react";
import { ChildCaption, type PageQuery, QueryPage } from "../../design/index.js";
import { childAddress, useReference } from "./address.js";

type Shown = { registerEntry: { child: { firstName: string; lastName: string } } | null };

/** A page on which one part of a child's record is changed: says whose record it is, and leads back to it. */
export function ChildFormPage<Data extends Shown>(props: {
  title: string;
  query: PageQuery<Data>;
  backTo?: string;
  children: (entry: NonNullable<Data["registerEntry"]>, data: Data) => ReactNode;
}) {
  const reference = useReference();
  const { query } = props;
  return (
    <QueryPage
      title={props.title}
      about={reference}
      query={query}
      show={(data) => (data.registerEntry ? data : null)}
      back={{ to: childAddress(reference, props.backTo), text: reference }}
      caption={(data) => data.registerEntry && <ChildCaption child={data.registerEntry.child} reference={reference} />}
    >
      {(data) => props.children(data.registerEntry as NonNullable<Data["registerEntry"]>, data)}
    </QueryPage>
  );
}
