import { useParams } from "react-router";
import {
  ConfirmForm,
  QueryPage,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";

const LiftPageQuery = graphql(`
  query LiftPage($reference: String!) {
    registerEntry(reference: $reference) {
      id
      child { id access { restriction { id version liftReason liftAskedBy { name } viewerCanAgreeToLift } } }
    }
  }
`);

const AskToLiftRestriction = graphql(
  `
    mutation AskToLiftRestriction($input: AskToLiftRestrictionInput!) {
      askToLiftRestriction(input: $input) { child { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const AgreeToLiftRestriction = graphql(
  `
    mutation AgreeToLiftRestriction($input: AgreeToLiftRestrictionInput!) {
      agreeToLiftRestriction(input: $input) { child { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

interface Props {
  childId: string;
  version: number;
  back: string;
  reload: () => void;
}

/** One person asks to lift a restriction, a second one agrees. */
export function LiftPage() {
  const { reference = "" } = useParams();
  const query = usePageQuery(LiftPageQuery, { reference }, { isFresh: true });
  const back = `/children/${encodeURIComponent(reference)}/access`;
  return (
    <QueryPage
      title={`${reference} – Lift the restriction`}
      heading={() => "Lift the restriction"}
      query={query}
      show={(data) =>
        data.registerEntry?.child.access?.restriction && {
          childId: data.registerEntry.child.id,
          held: data.registerEntry.child.access.restriction,
        }
      }
      caption={() => reference}
      back={{ to: back, text: "Who may see this record" }}
    >
      {({ childId, held }) => {
        const props = { childId, version: held.version, back, reload: query.retry };
        if (!held.liftAskedBy) return <Ask {...props} />;
        if (held.viewerCanAgreeToLift)
          return <Agree {...props} asked={`${held.liftAskedBy.name} asked: ${held.liftReason}`} />;
        return <p className="govuk-body">You asked for it. A second person who keeps the register decides.</p>;
      }}
    </QueryPage>
  );
}

function Ask({ childId, version, back, reload }: Props) {
  const done = useDone();
  const form = useMutationForm(AskToLiftRestriction, {
    payload: (data) => data.askToLiftRestriction,
    onDone: () => done(back, "Asked. The restriction stands until a second person agrees."),
    onConflict: reload,
  });
  return (
    <ConfirmForm
      form={form}
      input={(values) => ({ childId, version, reason: values.text("reason") })}
      button="Ask to lift the restriction"
      cancelTo={back}
    >
      <TextArea name="reason" label="Why may everybody’s role decide again?" limit={1000} />
    </ConfirmForm>
  );
}

function Agree({ childId, version, back, reload, asked }: Props & { asked: string }) {
  const done = useDone();
  const form = useMutationForm(AgreeToLiftRestriction, {
    payload: (data) => data.agreeToLiftRestriction,
    onDone: () => done(back, "Restriction lifted."),
    onConflict: reload,
  });
  return (
    <ConfirmForm
      form={form}
      input={() => ({ childId, version })}
      button="Lift the restriction"
      isWarning
      cancelTo={back}
    >
      <p className="govuk-body">{asked}</p>
      <p className="govuk-body">Everybody whose role includes it then sees this record again.</p>
    </ConfirmForm>
  );
}
