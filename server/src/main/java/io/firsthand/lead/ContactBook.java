package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the current workspace's leads. */
@Service
@Transactional(readOnly = true)
public class ContactBook {

    private static final int SEARCHED = 500;

    private final BookRepository book;
    private final SearchRepository search;

    ContactBook(BookRepository book, SearchRepository search) {
        this.book = book;
        this.search = search;
    }

    /** Those who came to be known last first, after the given one. */
    public List<ContactEntry> page(@Nullable ContactId after, int most) {
        return book.contacts(workspace(), after, most);
    }

    /** The people of the newest 500 leads that are found by a text. */
    public List<ContactEntry> search(String text, int most) {
        var words = Words.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var leads = search.page(workspace(), LeadQuery.text(text), words, null, SEARCHED);
        return book.contactsOf(workspace(), leads, most);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
