import type { ResultOf } from "../../graphql.js";
import type { RegisterPageQuery } from "./register-page-query.js";

type Shown = ResultOf<typeof RegisterPageQuery>;

/** What the register can be filtered by, with the counts. */
export interface FilterLists {
  counts: Shown["register"]["counts"];
  services: Shown["services"];
  schools: Shown["schools"];
}
