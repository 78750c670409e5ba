// A reporter of vitest: writes whatever failed, tests, hooks, files and faults outside any test, for `npm test` to say again.
import { writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

export default class FailuresReporter {
  onTestRunEnd(modules, faults) {
    const failures = modules.flatMap((module) => [
      ...inFile(module, "the file itself", module.errors()),
      ...[...module.children.allSuites()].flatMap((suite) => inFile(module, suite.fullName, suite.errors())),
      ...[...module.children.allTests("failed")].flatMap((test) => inFile(module, test.fullName, test.result().errors)),
    ]);
    const outside = faults.map((fault) => ({ file: "", name: "a fault outside any test", words: wordsOf(fault) }));
    writeFileSync(process.env.FAILURES_FILE, JSON.stringify([...failures, ...outside]));
  }
}

/** One failure for all that went wrong in one place. */
function inFile(module, name, errors) {
  if (errors.length === 0) return [];
  return [{ file: module.relativeModuleId, name, words: errors.map(wordsOf).join("\n") }];
}

/** What it says, with where it was beside the first line: long words push it out of sight otherwise. */
function wordsOf(error) {
  const [first, ...rest] = `${error.name ?? "Error"}: ${error.message ?? ""}`.split("\n");
  const at = (error.stacks ?? []).slice(0, 3).map(({ file, line }) => `at ${file}:${line}`);
  return stripVTControlCharacters([first, ...at, ...rest, error.diff ?? ""].join("\n"));
}
