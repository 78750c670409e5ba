import { Link } from "react-router";
import { Button } from "../../design/Button.js";
import { formAt, nameAt } from "../../design/form-at.js";
import {
  Details,
  FormattedDate,
  MutationForm,
  SummaryList,
  Tag,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

/** One agreement to disclose. */
export const DisclosureFacts = graphql(`
  fragment DisclosureFacts on Disclosure {
    id
    version
    what
    toWhom
    agreedBy
    basis
    agreedOn
    untilOn
    isInForce
    endedOn
    endedReason
    viewerCanEnd
    recordedBy { id name }
    endedBy { id name }
    entry { id reference }
    meeting { id heldOn }
  }
`);

const EndDisclosure = graphql(
  `
    mutation EndDisclosure($input: EndDisclosureInput!) {
      endDisclosure(input: $input) { disclosure { id version isInForce endedOn endedReason viewerCanEnd } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** An agreement with its facts, and the way to end it. */
export function DisclosureCard(props: { disclosure: FragmentOf<typeof DisclosureFacts>; retry: () => void }) {
  const disclosure = readFragment(DisclosureFacts, props.disclosure);
  return (
    <section className="app-card" aria-labelledby={`d-${disclosure.id}`}>
      <h3 className="govuk-heading-s" id={`d-${disclosure.id}`}>
        To {disclosure.toWhom}{" "}
        {disclosure.isInForce ? <Tag colour="green">In force</Tag> : <Tag>{disclosure.endedOn ? "Ended" : "Over"}</Tag>}
      </h3>
      <SummaryList
        rows={[
          { label: "About", value: <About entry={disclosure.entry} meeting={disclosure.meeting} /> },
          { label: "What", value: disclosure.what },
          { label: "Agreed by", value: disclosure.agreedBy, note: <FormattedDate on={disclosure.agreedOn} /> },
          { label: "Basis", value: disclosure.basis },
          { label: "Until", value: <FormattedDate on={disclosure.untilOn} none="No last day set" /> },
          { label: "Recorded by", value: disclosure.recordedBy.name },
          ...(disclosure.endedOn
            ? [
                {
                  label: "Ended",
                  value: disclosure.endedReason ?? "",
                  note: (
                    <>
                      {disclosure.endedBy?.name}, <FormattedDate on={disclosure.endedOn} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {disclosure.viewerCanEnd && <End id={disclosure.id} version={disclosure.version} retry={props.retry} />}
    </section>
  );
}

function About(props: { entry: { reference: string } | null; meeting: { id: string; heldOn: string } | null }) {
  if (props.entry)
    return (
      <Link className="govuk-link" to={`/children/${encodeURIComponent(props.entry.reference)}/sharing`}>
        {props.entry.reference}
      </Link>
    );
  if (!props.meeting) return <>A meeting</>;
  return (
    <Link className="govuk-link" to={`/meetings/${props.meeting.id}`}>
      Panel on <FormattedDate on={props.meeting.heldOn} />
    </Link>
  );
}

function End({ id, version, retry }: { id: string; version: number; retry: () => void }) {
  const done = useDone();
  const form = useMutationForm(EndDisclosure, {
    payload: (data) => data.endDisclosure,
    onDone: () => done(".", "The agreement is ended."),
    onConflict: retry,
  });
  return (
    <Details summary="End this agreement">
      <MutationForm
        form={formAt(form, id)}
        label="End this agreement"
        input={(values) => ({ disclosureId: id, version, reason: values.text(nameAt("reason", id)) })}
      >
        <TextArea name={nameAt("reason", id)} label="Why does it end?" rows={2} />
        <Button look="warning" isBusy={form.isSending}>
          End the agreement
        </Button>
      </MutationForm>
    </Details>
  );
}
