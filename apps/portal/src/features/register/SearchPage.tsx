import { Button, Page, QueryPage, Status, TextField, TypedSearch, usePageQuery, useTyped } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { MayBeRestricted } from "../sight/index.js";
import { RegisterLine, RegisterTable } from "./RegisterTable.js";

const SearchPageQuery = graphql(
  `
    query SearchPage($text: String!) {
      search(text: $text, first: 50) { totalCount nodes { id ...RegisterLine } }
    }
  `,
  [RegisterLine],
);

/** Finds children by name, reference or UPN. */
export function SearchPage() {
  const text = useTyped();
  if (text === "") {
    return (
      <Page title="Search">
        <SearchForm text="" />
      </Page>
    );
  }
  return <Results text={text} />;
}

function Results({ text }: { text: string }) {
  const query = usePageQuery(SearchPageQuery, { text });
  return (
    <QueryPage title="Search" query={query} show={(data) => data.search} isWide>
      {({ nodes, totalCount }) => (
        <>
          <SearchForm text={text} />
          <Status>
            {query.isLoading ? "Searching…" : `${totalCount} ${totalCount === 1 ? "result" : "results"} for “${text}”`}
          </Status>
          {nodes.length > 0 && <RegisterTable caption="Results" lines={nodes} />}
          {nodes.length === 0 && !query.isLoading && <Tips />}
        </>
      )}
    </QueryPage>
  );
}

function SearchForm({ text }: { text: string }) {
  return (
    <TypedSearch label="Search on this page" key={text}>
      <TextField name="text" label="Name, reference or UPN" defaultValue={text} width={20} type="search" />
      <Button>Search</Button>
    </TypedSearch>
  );
}

function Tips() {
  return (
    <>
      <p className="govuk-body">No child of that name, reference or UPN is on the register.</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>Check the spelling, or type only the surname</li>
        <li>A child may be known under a former name</li>
        <li>A reference looks like AFC-2026-0142</li>
      </ul>
      <MayBeRestricted />
    </>
  );
}
