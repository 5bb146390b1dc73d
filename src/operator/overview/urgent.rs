//! What needs an operator, in words, with where to do something about it.

use crate::clock::exact;
use crate::ids::BusinessId;
use crate::locales::{At, Html, Locale};
use crate::operator::overview::model::{PATIENCE, Urgent};

/// One thing that needs a hand.
pub struct Task {
    /// What it is.
    pub says: Html,
    /// The page on which it is dealt with.
    pub path: String,
    /// What that page is called.
    pub goes: &'static str,
}

impl Urgent {
    /// What needs a hand, the most pressing first.
    #[must_use]
    pub fn tasks(&self, t: Locale) -> Vec<Task> {
        let task = |says: String, path: &str, goes| Task { says: Html::escaped(&says), path: path.to_owned(), goes };
        let mut tasks = Vec::new();
        if self.reports > 0 {
            let since = self.oldest_report.map(|at| Html::time(&exact(&at), &t.say(At(at)))).unwrap_or_default();
            let says = t.operator_task_reports(since, self.reports);
            tasks.push(Task { says, path: "/operator/reports".to_owned(), goes: t.operator_reports() });
        }
        if self.appeals > 0 {
            let path = "/operator/reports?state=appeals";
            tasks.push(task(t.operator_task_appeals(self.appeals), path, t.operator_reports()));
        }
        if self.failed_jobs > 0 {
            tasks.push(task(t.operator_task_failed_jobs(self.failed_jobs), "/operator/jobs", t.operator_jobs()));
        }
        if self.failed_mail > 0 {
            tasks.push(task(t.operator_task_failed_mail(self.failed_mail), "/operator/mail", t.operator_mail()));
        }
        if self.late_mail > 0 {
            let path = "/operator/mail?state=waiting";
            tasks.push(task(t.operator_task_late_mail(self.late_mail), path, t.operator_mail()));
        }
        let days = PATIENCE.num_days();
        let business = |id: BusinessId| format!("/operator/businesses/{id}");
        if let Some(id) = self.latest_approver {
            let says = t.operator_task_late_submissions(self.late_submissions, days);
            tasks.push(task(says, &business(id), t.operator_longest_waiting()));
        }
        if let Some(id) = self.latest_answerer {
            let says = t.operator_task_late_questions(self.late_questions, days);
            tasks.push(task(says, &business(id), t.operator_longest_waiting()));
        }
        if self.suspended > 0 {
            let path = "/operator/businesses?state=suspended";
            tasks.push(task(t.operator_task_suspended(self.suspended), path, t.operator_businesses()));
        }
        tasks
    }
}
