import { Fragment } from "react";
import { useParams, useSearchParams } from "react-router";
import { useNamesHidden } from "../../../design/child-names.js";
import { formatDay, QueryPage, usePageQuery } from "../../../design/index.js";
import { graphql, type ResultOf, readFragment } from "../../../graphql.js";
import { MinutesActs, MinutesActsParts } from "./MinutesActs.js";
import { MinutesKeptOff } from "./MinutesKeptOff.js";
import { MinutesSection, ReadSection } from "./MinutesSection.js";
import { MinutesStanding, MinutesStandingParts } from "./MinutesStanding.js";

const MinutesPageQuery = graphql(
  `
    query MinutesPage($id: ID!) {
      minutes(meetingId: $id) {
        id
        viewerCanEdit
        viewerCanCorrect
        meeting { id heldOn }
        sections { id ...ReadSection }
        ...MinutesStandingParts
        ...MinutesActsParts
      }
    }
  `,
  [ReadSection, MinutesStandingParts, MinutesActsParts],
);

/** The minutes of a meeting as they will be read: each section edited where it stands until they are published. */
export function MinutesPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(MinutesPageQuery, { id }, { isFresh: true });
  return (
    <QueryPage
      title="Minutes"
      about={query.data?.minutes ? formatDay(query.data.minutes.meeting.heldOn) : undefined}
      query={query}
      show={(data) => data.minutes}
      heading={({ meeting }) => `Minutes, panel on ${formatDay(meeting.heldOn)}`}
      back={{ to: `/meetings/${id}`, text: "Meeting" }}
      isWide
      notThere={
        <p className="govuk-body">
          There are no minutes to read yet. They are written when the meeting is closed; members read them once they are
          published.
        </p>
      }
    >
      {(minutes) => (
        <>
          <MinutesStanding minutes={minutes} />
          <MinutesActs minutes={minutes} retry={query.retry} />
          <Sections minutes={minutes} page={`/meetings/${id}/minutes`} retry={query.retry} />
        </>
      )}
    </QueryPage>
  );
}

type Minutes = NonNullable<ResultOf<typeof MinutesPageQuery>["minutes"]>;

/** The sections in order, those of one part under its heading. */
function Sections({ minutes, page, retry }: { minutes: Minutes; page: string; retry: () => void }) {
  const [search] = useSearchParams();
  const isOnTheWall = useNamesHidden();
  const parts = readFragment(ReadSection, minutes.sections).map(({ part }) => part);
  if (isOnTheWall) return <MinutesKeptOff />;
  return minutes.sections.map((section, index) => {
    const part = parts[index] ?? null;
    return (
      <Fragment key={section.id}>
        {part !== null && part !== parts[index - 1] && <h2 className="govuk-heading-m">{part}</h2>}
        <MinutesSection
          section={section}
          page={page}
          isEdited={minutes.viewerCanEdit && search.get("edit") === section.id}
          isSaved={search.get("saved") === section.id}
          mayEdit={minutes.viewerCanEdit}
          mayCorrect={minutes.viewerCanCorrect}
          retry={retry}
        />
      </Fragment>
    );
  });
}
