import type { ReactNode } from "react";
import { useParams } from "react-router";
import { ChildCaption, QueryPage, usePageQuery } from "../../design/index.js";
import { graphql, type ResultOf, readFragment } from "../../graphql.js";
import { SensitiveChild } from "./held.js";
import { NewDetail } from "./NewDetail.js";
import { SensitivePanel } from "./SensitivePanel.js";

const ChildSensitiveQuery = graphql(
  `query ChildSensitive($reference: String!) {
    registerEntry(reference: $reference) { id child { id firstName lastName ...SensitiveChild } }
  }`,
  [SensitiveChild],
);

const EnquirySensitiveQuery = graphql(
  `query EnquirySensitive($reference: String!) {
    enquiry(reference: $reference) { id child { id firstName lastName ...SensitiveChild } }
  }`,
  [SensitiveChild],
);

type Child = NonNullable<ResultOf<typeof ChildSensitiveQuery>["registerEntry"]>["child"];
type Inside = (child: Child, at: string, retry: () => void) => ReactNode;

const show: Inside = (child, at, retry) => <SensitivePanel child={child} at={at} retry={retry} />;
const add: Inside = (child, at) => <NewDetail childId={readFragment(SensitiveChild, child).id} at={at} />;

function OfChild({ title, children }: { title: string; children: Inside }) {
  const { reference = "" } = useParams();
  const query = usePageQuery(ChildSensitiveQuery, { reference }, { isFresh: true });
  const at = `/children/${encodeURIComponent(reference)}`;
  return (
    <QueryPage
      title={title}
      query={query}
      show={(data) => data.registerEntry}
      back={{ to: at, text: reference }}
      caption={({ child }) => <ChildCaption child={child} reference={reference} />}
    >
      {({ child }) => children(child, at, query.retry)}
    </QueryPage>
  );
}

function OfEnquiry({ title, children }: { title: string; children: Inside }) {
  const { reference = "" } = useParams();
  const query = usePageQuery(EnquirySensitiveQuery, { reference }, { isFresh: true });
  const at = `/enquiries/${encodeURIComponent(reference)}`;
  return (
    <QueryPage
      title={title}
      query={query}
      show={(data) => data.enquiry}
      back={{ to: at, text: reference }}
      caption={({ child }) => <ChildCaption child={child} reference={reference} />}
    >
      {({ child }) => children(child, at, query.retry)}
    </QueryPage>
  );
}

/** What is held of a child on the register and hidden. */
export function ChildSensitivePage() {
  return <OfChild title="Sensitive details">{show}</OfChild>;
}

/** Adds a detail of a child on the register. */
export function NewChildDetailPage() {
  return <OfChild title="Add a sensitive detail">{add}</OfChild>;
}

/** What is held of a child who is looked for, and hidden. */
export function EnquirySensitivePage() {
  return <OfEnquiry title="Sensitive details">{show}</OfEnquiry>;
}

/** Adds a detail of a child who is looked for. */
export function NewEnquiryDetailPage() {
  return <OfEnquiry title="Add a sensitive detail">{add}</OfEnquiry>;
}
