package io.firsthand.intake;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does several things or none, where a method has other things to do as well. */
@Component
class Transactions {

    private final TransactionTemplate template;

    Transactions(PlatformTransactionManager transactions) {
        this.template = new TransactionTemplate(transactions);
    }

    <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(template.execute(_ -> work.get()));
    }
}
