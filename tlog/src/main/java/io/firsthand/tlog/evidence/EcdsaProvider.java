package io.firsthand.tlog.evidence;

import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Whose ECDSA on P-256 verifies: Amazon Corretto Crypto Provider's, which takes about a tenth of the time, where it is on
 * the class path and its native part runs, else the JDK's. It is asked for by name and never installed for others.
 */
final class EcdsaProvider {

    static final String ALGORITHM = "SHA256withECDSAinP1363Format";

    static final Provider OF_THE_JDK = Security.getProvider("SunEC");

    private static final String FAST = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    /** Found when first asked for, because loading it takes longer than verifying a signature or two. */
    private static final class Fastest {
        static final Provider PROVIDER = fast().orElse(OF_THE_JDK);
    }

    private EcdsaProvider() {}

    static Provider fastest() {
        return Fastest.PROVIDER;
    }

    /** Empty where it is absent or its native part does not run: then it offers no algorithms. */
    static Optional<Provider> fast() {
        try {
            return ServiceLoader.load(Provider.class, EcdsaProvider.class.getClassLoader()).stream()
                    .filter(it -> it.type().getName().equals(FAST))
                    .map(ServiceLoader.Provider::get)
                    .filter(it -> it.getService("Signature", ALGORITHM) != null)
                    .findFirst();
        } catch (ServiceConfigurationError | LinkageError _) {
            return Optional.empty();
        }
    }
}
