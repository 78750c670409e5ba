import type { ReactNode } from "react";
import { Tag } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

/** What is said to be wrong in a record. */
export const DisputedParts = graphql(`
  fragment DisputedParts on Dispute {
    id
    field
    shouldBe
    saidBy
    isMarked
  }
`);

type Disputes = readonly FragmentOf<typeof DisputedParts>[];

/** The mark beside what somebody says is wrong, with what they say it should be; nothing where nobody does. */
export function Disputed(props: { disputes: Disputes; fields?: readonly string[] }) {
  const marked = readFragment(DisputedParts, props.disputes).filter(
    ({ isMarked, field }) => isMarked && (props.fields?.includes(field) ?? true),
  );
  return marked.map(({ id, saidBy, shouldBe }) => (
    <span key={id} className="app-disputed">
      <Tag colour="orange">Accuracy disputed</Tag> {saidBy} says: {shouldBe}
    </span>
  ));
}

/** The note of a summary's line, with the mark under it where one of these fields is disputed. */
export function noteWithDispute(note: ReactNode, disputes: Disputes, ...fields: readonly string[]): ReactNode {
  const isMarked = readFragment(DisputedParts, disputes).some((one) => one.isMarked && fields.includes(one.field));
  if (!isMarked) return note;
  return (
    <>
      {note}
      <Disputed disputes={disputes} fields={fields} />
    </>
  );
}
