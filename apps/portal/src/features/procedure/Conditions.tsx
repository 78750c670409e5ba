import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { Clause } from "./Clause.js";

/** Something that must hold first. */
export const ConditionsCondition = graphql(`
  fragment ConditionsCondition on ProcedureCondition { holdsInWords whenInWords says source }
`);

/** What must hold first, each with what somebody is told where it does not. */
export function Conditions({ conditions }: { conditions: readonly FragmentOf<typeof ConditionsCondition>[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      {conditions.map((one) => {
        const { holdsInWords, whenInWords, says, source } = readFragment(ConditionsCondition, one);
        return (
          <li key={`${holdsInWords} ${says}`}>
            <strong>{holdsInWords}</strong>
            {whenInWords !== null && <> (asked if {whenInWords})</>}
            <br />
            If not: {says}
            <Clause source={source} />
          </li>
        );
      })}
    </ul>
  );
}
