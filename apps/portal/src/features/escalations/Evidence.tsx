import { FormattedDate, LinkButton, Section } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { NoticeTable, ToldNotice } from "../mails/index.js";

/** What came before an escalation. */
export const EvidenceParts = graphql(
  `
    fragment EvidenceParts on Escalation {
      id
      evidence { id ...ToldNotice }
      earlierSteps { id toWhom raisedAt isByItself level { code label } raisedBy { id name } }
    }
  `,
  [ToldNotice],
);

/** The steps before this one, and every notice about the action with what became of it. */
export function Evidence(props: { escalation: FragmentOf<typeof EvidenceParts> }) {
  const { evidence, earlierSteps } = readFragment(EvidenceParts, props.escalation);
  return (
    <>
      <Section heading="Steps before this one">
        {earlierSteps.length === 0 ? (
          <p className="govuk-body">No lower step of the ladder was taken before.</p>
        ) : (
          <ol className="govuk-list govuk-list--number">
            {earlierSteps.map((step) => (
              <li key={step.id}>
                {step.level.label}: {step.toWhom}, <FormattedDate at={step.raisedAt} />,{" "}
                {step.isByItself ? "by itself" : `by ${step.raisedBy.name}`}
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Section heading="What was sent">
        {evidence.length === 0 ? (
          <p className="govuk-body">Nothing was sent about this action before.</p>
        ) : (
          <NoticeTable notices={evidence} caption="What was sent about this action before and with this step" />
        )}
        <LinkButton onClick={() => window.print()}>Print this escalation</LinkButton>
      </Section>
    </>
  );
}
