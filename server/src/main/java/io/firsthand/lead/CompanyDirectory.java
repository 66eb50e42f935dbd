package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds companies while somebody types. */
@Service
public class CompanyDirectory {

    private final CompanyWordRepository words;

    CompanyDirectory(CompanyWordRepository words) {
        this.words = words;
    }

    /** The companies in whose name or domain each of these words begins one, the shortest matches first. */
    @Transactional(readOnly = true)
    public List<CompanyLink> find(String typed, int count) {
        var beginnings = List.of(Plain.of(typed).strip().split("[^\\p{L}\\p{N}.]+")).stream()
                .filter(word -> !word.isEmpty())
                .limit(CompanyWordRepository.MOST_WORDS)
                .toList();
        return beginnings.isEmpty()
                ? List.of()
                : words.find(CurrentWorkspace.get().value(), beginnings, count);
    }
}
