import { childName } from "../wording.js";

/** Whom a page is about, above its heading: the name, and the reference in one piece. */
export function ChildCaption(props: { child: { firstName: string; lastName: string }; reference: string }) {
  return (
    <>
      {childName(props.child)} <span className="app-nowrap">({props.reference})</span>
    </>
  );
}
