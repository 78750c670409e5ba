import { useMutation } from "urql";
import { Status, UserErrors } from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { useViewer } from "../../../session/viewer.js";

const ChangeSettings = graphql(
  `
    mutation ChangeSettings($input: ChangeSettingsInput!) {
      changeSettings(input: $input) {
        viewer { person { id } settings { hasShortcuts hidesNames } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** What single keys do in a meeting. */
const KEYS: readonly [string, string][] = [
  ["n", "next child"],
  ["p", "previous child"],
  ["t", "who is here"],
  ["a", "add an action"],
  ["d", "decision"],
  ["s", "save the decision"],
  ["Esc", "leave the field you type in"],
  ["?", "this list"],
];

/** The switches of a meeting, kept for the person: names hidden on a projected screen, and single keys. */
export function MeetingSwitches() {
  const { settings } = useViewer();
  const [answer, send] = useMutation(ChangeSettings);
  const change = (to: Partial<typeof settings>) => void send({ input: { ...to, idempotencyKey: crypto.randomUUID() } });
  return (
    <div className="app-switches">
      <button
        type="button"
        className="app-choice"
        aria-pressed={settings.hidesNames}
        onClick={() => change({ hidesNames: !settings.hidesNames })}
      >
        Hide names
      </button>
      <button
        type="button"
        className="app-choice"
        aria-pressed={settings.hasShortcuts}
        onClick={() => change({ hasShortcuts: !settings.hasShortcuts })}
      >
        Single keys
      </button>
      <details className="govuk-details app-keys">
        <summary className="govuk-details__summary" id="keys">
          <span className="govuk-details__summary-text">Keys</span>
        </summary>
        <div className="govuk-details__text">
          <p className="govuk-body-s">
            {settings.hasShortcuts ? "They work while you are not typing." : "Switch on “Single keys” to use them."}{" "}
            Ctrl and Enter saves what you are typing, always.
          </p>
          <dl className="app-key-list">
            {KEYS.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd className="app-key">{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </div>
      </details>
      <Status isHidden>{answer.error ? "The setting could not be saved. Try again." : ""}</Status>
    </div>
  );
}
