import { UserErrors } from "../design/index.js";
import { type EnumOf, type FragmentOf, graphql, readFragment } from "../graphql.js";
import { ask } from "./ask.js";
import { KeptWriting } from "./follow-meeting.js";
import { type Kept, type Sent, Sheet } from "./sheet.js";

const WriteItem = graphql(
  `
    mutation WriteItem($input: WriteItemInput!) {
      writeItem(input: $input) {
        writing { ...KeptWriting }
        userErrors { code ...UserErrors }
      }
    }
  `,
  [KeptWriting, UserErrors],
);

type Field = EnumOf<"WritingField">;

/** Texts outlive the page they are typed on, and belong to the person who typed them. */
const sheets = new Map<string, Sheet>();
let ownerId: string | null = null;

/** The text of one field about one child, of the person who is signed in. */
export function sheetOf(personId: string, itemId: string, field: Field): Sheet {
  if (ownerId !== personId) sheets.clear();
  ownerId = personId;
  const key = `${itemId}:${field}`;
  const sheet = sheets.get(key) ?? new Sheet((text, version) => send({ itemId, field, text, version }, personId));
  sheets.set(key, sheet);
  return sheet;
}

/** Hands on what the register keeps now. */
export function hearWriting(itemId: string, writing: FragmentOf<typeof KeptWriting>): void {
  const kept = readFragment(KeptWriting, writing);
  sheets.get(`${itemId}:${kept.field}`)?.hear(keptOf(kept));
}

/** The line is back: everything that waits goes now. */
export function hurryAll(): void {
  for (const sheet of sheets.values()) sheet.hurry();
}

/** Something typed has not reached the register. */
export function hasUnsent(): boolean {
  return [...sheets.values()].some((sheet) => sheet.isUnsent);
}

/** What the register keeps, as a sheet knows it. */
export function keptOf(writing: FragmentOf<typeof KeptWriting>): Kept {
  const { version, text, writtenBy, writtenAt } = readFragment(KeptWriting, writing);
  return { version, text, by: writtenBy, at: writtenAt };
}

async function send(
  input: { itemId: string; field: Field; text: string; version: number },
  personId: string,
): Promise<Sent> {
  // Somebody else has signed in meanwhile: it must not go out under their name.
  if (ownerId !== personId) return { kind: "NOT_SENT", isSignedOut: true };
  const answer = await ask(WriteItem, { input });
  if (!answer.data) return { kind: "NOT_SENT", isSignedOut: answer.why !== "NO_ANSWER" };
  const { writing, userErrors } = answer.data.writeItem;
  const [error] = userErrors;
  if (writing && !error) return { kind: "KEPT", kept: keptOf(writing) };
  if (writing && error?.code === "CONFLICT") return { kind: "CONFLICT", kept: keptOf(writing) };
  return { kind: "REFUSED", message: error ? readFragment(UserErrors, error).message : "This could not be saved." };
}
