package io.firsthand.form;

/** What a form says, in the languages it speaks; an empty text is said in the other language. */
public record Wording(String en, String de) {

    public static final Wording NONE = new Wording("", "");

    /** In the language asked for, English or German; empty only if it is in both. */
    public String in(String language) {
        var wanted = language.equals("de") ? de : en;
        return wanted.isEmpty() ? en + de : wanted;
    }

    /** The language that {@link #in} speaks when asked for this one. */
    public String spokenIn(String language) {
        var english = language.equals("de") ? de.isEmpty() : !en.isEmpty();
        return english ? "en" : "de";
    }

    public boolean isEmpty() {
        return en.isEmpty() && de.isEmpty();
    }
}
