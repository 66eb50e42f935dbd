package io.firsthand.committee.web;

import io.firsthand.committee.Awareness;
import io.firsthand.committee.Committee;
import io.firsthand.committee.Member;
import io.firsthand.committee.Stance;
import io.firsthand.lead.ContactId;
import io.firsthand.web.Html;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A committee as a picture: a box for each person, an arrow for each influence.
 *
 * @param canMove whether the reader may put people elsewhere
 */
public record CommitteeMap(
        int width, int height, List<Node> nodes, List<Arrow> arrows, String places, String purchase, boolean canMove)
        implements Html {

    static final int WIDTH = 1_000;
    static final int BOX_WIDTH = 176;
    static final int BOX_HEIGHT = 68;

    private static final int LONGEST = 22;
    private static final int BEND = 36;

    /** One person; x and y are the middle of the box. */
    public record Node(ContactId contact, Member member, int x, int y) {

        public int left() {
            return x - BOX_WIDTH / 2;
        }

        public int top() {
            return y - BOX_HEIGHT / 2;
        }

        public String id() {
            return contact.value().toString();
        }

        public String name() {
            return shortened(member.name());
        }

        public String title() {
            return shortened(member.title() == null ? "" : member.title());
        }

        public Stance stance() {
            var stance = member.known().stance();
            return stance == null ? Stance.UNKNOWN : stance.value();
        }

        public Awareness awareness() {
            var awareness = member.known().awareness();
            return awareness == null ? Awareness.UNKNOWN : awareness.value();
        }

        /** The key of the words of the role. */
        public String role() {
            var role = member.known().role();
            return role == null ? "committee.unknown" : role.value().words();
        }

        private static String shortened(String text) {
            return text.length() <= LONGEST
                    ? text
                    : text.substring(0, LONGEST - 1).strip() + "…";
        }
    }

    /** One influence, from the edge of one box to the edge of another; bent, so that there and back are two lines. */
    public record Arrow(UUID id, Node from, Node to, String path) {}

    static CommitteeMap of(Committee committee, String places, boolean canMove) {
        var members = committee.members();
        var height = Layout.height(members);
        var nodes = Layout.of(members, height);
        var byContact = new HashMap<ContactId, Node>();
        nodes.forEach(it -> byContact.put(it.contact(), it));
        var arrows = committee.lines().stream()
                .flatMap(it -> Stream.ofNullable(arrow(it.id(), byContact.get(it.from()), byContact.get(it.to()))))
                .toList();
        return new CommitteeMap(
                WIDTH, height, nodes, arrows, places, committee.purchase().id().toString(), canMove);
    }

    private static @Nullable Arrow arrow(UUID id, @Nullable Node from, @Nullable Node to) {
        return from == null || to == null ? null : new Arrow(id, from, to, path(from, to));
    }

    /** A curve that leaves and enters at the edges of the boxes. The script on the page draws the same one while dragging. */
    static String path(Node from, Node to) {
        var dx = (double) to.x() - from.x();
        var dy = (double) to.y() - from.y();
        var length = Math.max(1, Math.hypot(dx, dy));
        var bendX = (from.x() + to.x()) / 2.0 - dy / length * BEND;
        var bendY = (from.y() + to.y()) / 2.0 + dx / length * BEND;
        var start = edge(from, bendX, bendY);
        var end = edge(to, bendX, bendY);
        return "M%d %d Q%d %d %d %d"
                .formatted(
                        Math.round(start[0]),
                        Math.round(start[1]),
                        Math.round(bendX),
                        Math.round(bendY),
                        Math.round(end[0]),
                        Math.round(end[1]));
    }

    /** Where the line from the middle of a box to a point crosses its edge. */
    private static double[] edge(Node box, double x, double y) {
        var dx = x - box.x();
        var dy = y - box.y();
        var scale = Math.min(
                dx == 0 ? Double.MAX_VALUE : (BOX_WIDTH / 2.0 + 3) / Math.abs(dx),
                dy == 0 ? Double.MAX_VALUE : (BOX_HEIGHT / 2.0 + 3) / Math.abs(dy));
        return scale > 1 ? new double[] {box.x(), box.y()} : new double[] {box.x() + dx * scale, box.y() + dy * scale};
    }

    public int boxWidth() {
        return BOX_WIDTH;
    }

    public int boxHeight() {
        return BOX_HEIGHT;
    }
}
