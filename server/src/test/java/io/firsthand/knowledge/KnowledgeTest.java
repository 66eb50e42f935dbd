package io.firsthand.knowledge;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.capture.Hall;
import io.firsthand.identity.Cast;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** All modules, for more happens to leads than the beans of this one ask for. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class, Hall.class, KnownPast.class})
@TestPropertySource(properties = {"firsthand.log.sequencing=false", "firsthand.data=target/data"})
@Retention(RetentionPolicy.RUNTIME)
public @interface KnowledgeTest {}
