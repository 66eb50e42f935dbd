package io.firsthand.feedback.web;

/** Where somebody came from. */
final class Back {

    private Back() {}

    /** The inbox, a lead's page or the page of all feedback, never another. */
    static String place(String back) {
        return back.matches("/leads/[0-9a-f-]{36}|/feedback|/inbox") ? back : "/inbox";
    }
}
