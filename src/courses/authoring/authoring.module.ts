import { Global, Module } from '@nestjs/common';
import { AdoptingPages } from './adopting/adopting.pages';
import { Adopting } from './adopting/adopting.service';
import { CourseService } from './course.service';
import { Curriculum } from './curriculum.provider';
import { DraftParts } from './drafts/draft-parts.service';
import { DraftService } from './drafts/draft.service';
import { Fillings } from './fillings.service';
import { DraftFormsPages } from './forms/draft-forms.pages';
import { DraftForms } from './forms/draft-forms.service';
import { ObjectivesPages } from './forms/objectives.pages';
import { Grounds } from './ground.service';
import { CourseListPages } from './listing/course-list.pages';
import { CourseListQueries } from './listing/course-list.queries';
import { FilesPages } from './media/files.pages';
import { MediaPages } from './media/media.pages';
import { MediaUses } from './media/media-uses.queries';
import { MediaQueries } from './media/media.queries';
import { MediaService } from './media/media.service';
import { MovingPages } from './moving/moving.pages';
import { MovingQueries } from './moving/moving.queries';
import { MovingService } from './moving/moving.service';
import { OverviewPages } from './overview/overview.pages';
import { Overviews } from './overview/overview.service';
import { StructurePages } from './overview/structure.pages';
import { PoliciesPages } from './policies/policies.pages';
import { PolicyUses } from './policies/policy-uses.queries';
import { CrisisContactsSource } from './policies/crisis-contacts-source.service';
import { PolicyService } from './policies/policy.service';
import { PublicationPages } from './publishing/publication.pages';
import { PublicationService } from './publishing/publication.service';
import { CoursePreviews } from './publishing/previews.service';
import { VersionsPages } from './publishing/versions.pages';
import { Versions } from './publishing/versions.service';
import { QuizLessons } from './quiz-lessons.service';
import { PublishedCourses } from './published-courses.service';

/** Writing courses, and what others need of those that were published. */
@Global()
@Module({
  controllers: [
    CourseListPages,
    OverviewPages,
    StructurePages,
    DraftFormsPages,
    ObjectivesPages,
    PublicationPages,
    VersionsPages,
    MovingPages,
    MediaPages,
    FilesPages,
    PoliciesPages,
    AdoptingPages,
  ],
  providers: [
    Curriculum,
    CrisisContactsSource,
    CourseService,
    QuizLessons,
    Fillings,
    PublishedCourses,
    DraftService,
    DraftParts,
    Grounds,
    CourseListQueries,
    Overviews,
    DraftForms,
    PolicyService,
    PolicyUses,
    PublicationService,
    Versions,
    CoursePreviews,
    MovingQueries,
    MovingService,
    MediaQueries,
    MediaUses,
    MediaService,
    Adopting,
  ],
  exports: [Curriculum, CourseService, PublishedCourses],
})
export class AuthoringModule {}
