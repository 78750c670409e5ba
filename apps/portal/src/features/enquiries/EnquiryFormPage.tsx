import type { ReactNode } from "react";
import { ChildCaption, type PageQuery, QueryPage } from "../../design/index.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";

type Shown = { enquiry: { child: { firstName: string; lastName: string } } | null };

/** A page for one act on a search: says whose search it is, and leads back to it. */
export function EnquiryFormPage<Data extends Shown>(props: {
  title: string;
  query: PageQuery<Data>;
  children: (enquiry: NonNullable<Data["enquiry"]>, data: Data) => ReactNode;
}) {
  const reference = useEnquiryReference();
  return (
    <QueryPage
      title={props.title}
      about={reference}
      query={props.query}
      show={(data) => (data.enquiry ? data : null)}
      back={{ to: enquiryAddress(reference), text: reference }}
      caption={(data) => data.enquiry && <ChildCaption child={data.enquiry.child} reference={reference} />}
    >
      {(data) => props.children(data.enquiry as NonNullable<Data["enquiry"]>, data)}
    </QueryPage>
  );
}
