import { ButtonGroup, ButtonLink, Section } from "../../design/index.js";
import { readFragment } from "../../graphql.js";
import { SensitiveChild, type SensitiveOf } from "./held.js";

/** Says that something is held of a child, never what, and leads to where it is shown. `at` is the child's or enquiry's own address. */
export function SensitiveCard(props: { child: SensitiveOf; at: string }) {
  const { sensitiveDetails, addressProtection } = readFragment(SensitiveChild, props.child);
  if (!sensitiveDetails) return null;
  const held = sensitiveDetails.held.filter(({ count }) => count > 0).map(({ words }) => words);
  const maySee = sensitiveDetails.held.some((one) => one.viewerCanReveal && one.count + one.formerCount > 0);
  return (
    <Section heading="Sensitive details">
      <p className="govuk-body">{held.length > 0 ? `${held.join(", ")}: hidden` : "None are held that are current."}</p>
      {addressProtection !== "NONE" && (
        <p className="govuk-body">The address is protected or may be. Say it to nobody outside.</p>
      )}
      <ButtonGroup>
        {maySee && (
          <ButtonLink to={`${props.at}/sensitive`} look="secondary">
            Show sensitive details
          </ButtonLink>
        )}
        <ButtonLink to={`${props.at}/sensitive/new`} look="secondary">
          Add a detail
        </ButtonLink>
      </ButtonGroup>
    </Section>
  );
}
