package io.firsthand.notification;

/**
 * A kind of thing that people are told; declare one as a bean.
 *
 * @param id begins with the module: {@code task.due}; {@code <module>.notification.<rest>} are its words in the settings
 * @param icon name of a symbol in {@code assets/icons.svg}
 * @param usual how people are told who have not said otherwise
 * @param order in the settings, lower stands first
 */
public record NotificationKind(String id, String icon, Way usual, int order) {

    /** Key of the words for what it tells, such as {@code task.notification.due}. */
    public String words() {
        var dot = id.indexOf('.');
        return id.substring(0, dot) + ".notification" + id.substring(dot);
    }
}
