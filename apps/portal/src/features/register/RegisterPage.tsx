import { Link, useSearchParams } from "react-router";
import { ButtonGroup, ButtonLink, Pagination, QueryPage, Status, usePageQuery } from "../../design/index.js";
import { usePast } from "../../session/past.js";
import { mayEnter, useViewer } from "../../session/viewer.js";
import { ChosenFilters } from "./ChosenFilters.js";
import { FilterForm } from "./FilterForm.js";
import { hasFilters, variablesOf } from "./filters.js";
import { RegisterTable } from "./RegisterTable.js";
import { RegisterPageQuery } from "./register-page-query.js";

/** The register of children missing education: what is chosen stands in the address, so that it can be shared. */
export function RegisterPage() {
  const [params] = useSearchParams();
  const viewer = useViewer();
  const { asAt } = usePast();
  const query = usePageQuery(RegisterPageQuery, variablesOf(params));
  return (
    <QueryPage title="Register" query={query} show={(data) => data} isWide>
      {({ register, services, schools }) => (
        <>
          <ButtonGroup>
            {mayEnter(viewer, "REFER") && <ButtonLink to="/refer">Refer a child</ButtonLink>}
            {viewer.sight === "FULL_CASE" && (
              <Link className="govuk-link" to="/forgotten-children">
                Forgotten children
              </Link>
            )}
            {mayEnter(viewer, "PAST_DAY") && asAt === null && (
              <Link className="govuk-link" to="/register/past-day">
                The register on a past day
              </Link>
            )}
          </ButtonGroup>
          <FilterForm counts={register.counts} services={services} schools={schools} />
          <ChosenFilters counts={register.counts} services={services} schools={schools} />
          <Status>
            {query.isLoading ? "Loading…" : `Showing ${register.nodes.length} of ${register.totalCount} children`}
          </Status>
          {register.nodes.length === 0 ? (
            <NobodyFound isFiltered={hasFilters(params)} />
          ) : (
            <RegisterTable caption="Children on the register" lines={register.nodes} />
          )}
          <Pagination pageInfo={register.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

function NobodyFound({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <p className="govuk-body">No child fits what you chose. Remove a filter above to see more.</p>;
  return (
    <p className="govuk-body">
      The register is empty. Business support can bring in the register kept today under Admin, Import.
    </p>
  );
}
