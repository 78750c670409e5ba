import { graphql } from "../../graphql.js";
import { RegisterLine } from "./RegisterTable.js";

/** One page of the register, its counts, and the lists to filter by. */
export const RegisterPageQuery = graphql(
  `
    query RegisterPage($filter: RegisterFilter, $sort: RegisterSort, $first: Int, $after: String) {
      register(filter: $filter, sort: $sort, first: $first, after: $after) {
        totalCount
        nodes { id ...RegisterLine }
        pageInfo { hasNextPage endCursor }
        counts {
          total
          overdue
          noPlan
          byGroup { group name count }
          byPopulation { population count }
          byBorough { borough { code name } count }
        }
      }
      services { id name }
      schools { id name }
    }
  `,
  [RegisterLine],
);
