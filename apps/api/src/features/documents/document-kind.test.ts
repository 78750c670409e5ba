import { describe, expect, it } from "vitest";
import { documentKind } from "./document-kind.js";

const zip = (...names: string[]) => Buffer.from(`PK\u0003\u0004${names.join("....")}`, "latin1");

describe("the kind of a document", () => {
  it.each([
    ["PDF", Buffer.from("%PDF-1.7\n...")],
    ["JPEG picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1])],
    ["PNG picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])],
    ["Word document", zip("[Content_Types].xml", "word/document.xml")],
    ["Email", Buffer.from("From: a@example.org\r\nSubject: Noor\r\n\r\nHello")],
    ["Text", Buffer.from("Left a card at the door – no answer.\n")],
  ])("is told by its content: %s", (kind, bytes) => {
    expect(documentKind(bytes).kind).toBe(kind);
  });

  it.each([
    ["nothing", Buffer.from("")],
    ["a web page", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["a drawing that can run", Buffer.from('<svg xmlns="x" onload="y"/>')],
    ["a program", Buffer.from("MZ\u0090\u0000\u0003", "latin1")],
    ["a workbook", zip("xl/workbook.xml")],
    ["a document with macros", zip("word/document.xml", "word/vbaProject.bin")],
    ["an old Word file", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ["bytes that are no text", Buffer.from([0xc3, 0x28, 0x41])],
  ])("refuses %s with one sentence that says what to do", (_, bytes) => {
    expect(() => documentKind(bytes)).toThrow(/^[A-Z].{10,160}\.$/);
  });
});
