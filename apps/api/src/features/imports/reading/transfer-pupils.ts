import { CtfDestination, ctfDestinationCode } from "@rome/procedure";
import type { XmlReader } from "./read-xml.js";

/** One pupil of a transfer file, as the elements below it say, by their names. */
export interface TransferPupil {
  values: ReadonlyMap<string, string>;
  /** The school that sends, as the file names it. */
  source: string;
  /** The code of the next school; null where the file gives none. */
  destination: string | null;
}

const PARTIES = new Set(["SourceSchool", "DestSchool"]);

/** Gathers the pupils of a transfer file, wherever they stand in it: the layout of lists of leavers is not published. */
export function startPupils(): { reader: XmlReader; all(): TransferPupil[] } {
  const header = new Map<string, string>();
  const pupils: Map<string, string>[] = [];
  let pupil: Map<string, string> | null = null;
  let party = "";
  let text = "";
  return {
    reader: {
      open(name) {
        text = "";
        if (PARTIES.has(name)) party = name;
        if (name === "Pupil") pupil = new Map();
      },
      text(part) {
        text += part;
      },
      close(name) {
        const values = pupil ?? header;
        const key = party + name;
        if (text.trim() !== "" && !values.has(key)) values.set(key, text.trim());
        text = "";
        if (PARTIES.has(name)) party = "";
        if (name !== "Pupil" || pupil === null) return;
        pupils.push(pupil);
        pupil = null;
      },
    },
    all: () =>
      pupils.map((values) => ({ values, source: sourceOf(header), destination: destinationOf(values, header) })),
  };
}

function sourceOf(header: ReadonlyMap<string, string>): string {
  const code = codeOf("SourceSchool", header);
  return (
    [header.get("SourceSchoolSchoolName"), code && `(${code})`].filter(Boolean).join(" ") || "a school it does not name"
  );
}

function destinationOf(values: ReadonlyMap<string, string>, header: ReadonlyMap<string, string>): string | null {
  return codeOf("DestSchool", values) ?? codeOf("DestSchool", header);
}

function codeOf(party: string, values: ReadonlyMap<string, string>): string | null {
  const code = (values.get(`${party}LEA`) ?? "") + (values.get(`${party}Estab`) ?? "");
  return code === "" ? null : code;
}

/** Whether nobody knows the next school of a pupil: the file gives none, or says so (CAM-16, CSP-11, SUF-49). */
export function isWithoutNextSchool({ destination }: TransferPupil): boolean {
  if (destination === null) return true;
  const read = ctfDestinationCode(destination);
  return !read.ok || read.destination === CtfDestination.UNKNOWN;
}
