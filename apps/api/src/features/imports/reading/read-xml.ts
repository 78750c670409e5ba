import { SaxesParser } from "saxes";
import { UnreadableFile } from "./unreadable-file.js";

/** What a reader of XML is told; names come without their namespace prefix. */
export interface XmlReader {
  open?(name: string, attribute: (name: string) => string | null): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Streams XML, such as one part of a workbook, through a reader; document types and entities are refused, they have no place in a workbook or a transfer file. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw new UnreadableFile(
      "The file contains code that a register does not need: copy the register into a new workbook, or ask for a new file, and upload that.",
    );
  });
  parser.on("opentag", (tag) => reader.open?.(localName(tag.name), (name) => attribute(tag.attributes, name)));
  parser.on("text", (text) => reader.text?.(text));
  parser.on("cdata", (text) => reader.text?.(text));
  parser.on("closetag", (tag) => reader.close?.(localName(tag.name)));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }));
  parser.write(decoder.decode());
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attribute(attributes: Record<string, string>, name: string): string | null {
  return attributes[name] ?? null;
}
