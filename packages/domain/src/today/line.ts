import type { StatusReason } from '../analysis/index.ts';
import type { TaskPerson, TaskTitle } from '../task/index.ts';

interface Common {
  /** Kind and id: what a line is put away under. */
  readonly key: string;
  readonly account: { readonly id: string; readonly name: string } | null;
}

/** Something that needs somebody now. Days are `YYYY-MM-DD`, moments ISO 8601, money decimal text. */
export type TodayLine = Common &
  (
    | {
        readonly kind: 'promise';
        readonly id: string;
        readonly summary: string;
        readonly dueOn: string;
        /** What a change builds on. */
        readonly version: number;
      }
    | {
        readonly kind: 'task';
        readonly id: string;
        readonly title: TaskTitle;
        readonly person: TaskPerson | null;
        readonly dueOn: string | null;
        readonly programmeId: string | null;
        /** It stands for a next step of the account's plan. */
        readonly ofPlan: boolean;
      }
    | {
        readonly kind: 'meeting';
        readonly id: string;
        readonly purpose: string;
        readonly startsAt: string;
        readonly on: string;
      }
    /** It is over and nobody has written down what came of it. */
    | {
        readonly kind: 'meetingNotes';
        readonly id: string;
        readonly purpose: string;
        readonly startsAt: string;
        readonly on: string;
      }
    | {
        readonly kind: 'approval';
        readonly id: string;
        readonly programme: string;
        /** The number of the version that is to follow the one that runs; null where it is something else. */
        readonly revision: number | null;
        readonly since: string;
      }
    | { readonly kind: 'signOff'; readonly version: number; readonly since: string }
    | {
        readonly kind: 'mention';
        readonly commentId: string;
        /** Where it is said of a programme rather than of the account's plan. */
        readonly programme: { readonly id: string; readonly name: string } | null;
        readonly by: string;
        readonly body: string;
        readonly since: string;
      }
    | {
        readonly kind: 'reply';
        readonly messageId: string;
        readonly contact: string;
        readonly subject: string;
        readonly since: string;
      }
    | { readonly kind: 'messagesInReview'; readonly count: number; readonly since: string }
    | {
        readonly kind: 'slipped';
        readonly from: string;
        readonly to: string;
        readonly reasons: readonly StatusReason[];
        readonly valueAtRisk: string;
        readonly since: string;
      }
    | { readonly kind: 'review'; readonly dueOn: string }
  );
