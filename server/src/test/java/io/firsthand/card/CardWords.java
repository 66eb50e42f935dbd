package io.firsthand.card;

import java.util.List;

/** The words that cards of a language are made of; names are common ones, put together at random. */
record CardWords(
        String language,
        List<String> given,
        List<String> family,
        List<String> titles,
        List<String> stems,
        List<String> activities,
        List<String> forms,
        List<String> streets,
        List<Town> towns) {

    /** With the state of the United States it is in, else without. */
    record Town(String name, String postcode, String state) {}

    static CardWords of(String language) {
        return switch (language) {
            case "de" -> GERMAN;
            case "fr" -> FRENCH;
            case "es" -> SPANISH;
            case "it" -> ITALIAN;
            default -> ENGLISH;
        };
    }

    private static List<String> list(String text) {
        return List.of(text.strip().split("\\s*;\\s*"));
    }

    /** What stands after a name, with the space before it. */
    private static List<String> after(String text) {
        return list(text).stream()
                .map(it -> it.equals("-") ? "" : it.startsWith(",") ? it : " " + it)
                .toList();
    }

    private static List<Town> towns(String text) {
        return list(text).stream()
                .map(it -> it.split("/", -1))
                .map(it -> new Town(it[0], it[1], it.length > 2 ? it[2] : ""))
                .toList();
    }

    private static final CardWords ENGLISH = new CardWords(
            "en",
            list(
                    "James; Olivia; Charlotte; William; Grace; Henry; Chloë; Ethan; Amelia; Liam; Zoë; Oliver; Hannah; Isla; Jack; Lily"),
            list(
                    "Whitfield; O'Connor; Harrington; Brontë; McAllister; Ellington; Fairchild; Lindqvist; Holloway; Atkinson; Illingworth;"
                            + " Pemberton; Sinclair; Thornhill; Wells; Hill"),
            list(
                    "Chief Executive Officer; Sales Director; Head of Marketing; Senior Account Manager; Software Engineer; VP Sales;"
                            + " Managing Director; Product Manager; Director of Operations; Business Development Manager; CTO; Founder & CEO;"
                            + " Regional Sales Manager; Marketing Manager; Procurement Manager; Senior Consultant; Chief Financial Officer;"
                            + " Head of Research and Development; Key Account Manager; Project Engineer"),
            list(
                    "Northgate; Ironbridge; Bluewater; Silverlake; Oakwell; Redstone; Fairview; Kestrel; Hillcrest; Brightwell; Larkfield; Millbrook"),
            list(
                    "Analytics; Robotics; Consulting; Industrial Systems; Software; Precision Engineering; Packaging Solutions;"
                            + " Laboratory Instruments; Energy Storage and Distribution; Medical Devices; Logistics"),
            after("Ltd; Ltd.; Limited; Inc.; , Inc.; LLC; PLC; Corp.; -; Group"),
            list(
                    "Harbour Street; Main Avenue; Kingsway; Mill Lane; Church Road; Park Boulevard; Victoria Street; Station Road"),
            towns(
                    "Bristol/BS1 5TR; London/W2 6BD; Manchester/M1 4BT; Leeds/LS1 4AP; Providence/02903/RI; Boston/02110/MA;"
                            + " Austin/78701/TX; Seattle/98101/WA"));

    private static final CardWords GERMAN = new CardWords(
            "de",
            list(
                    "Jürgen; Käthe; Björn; Günther; Anneliese; Sören; Jörg; Änne; Matthias; Kathrin; Stefan; Ulrike; Heinz; Bärbel; Lukas; Friederike"),
            list(
                    "Müller; Schäfer; Groß; Köhler; Weiß; Jäger; Böhm; Lüttich; Hoffmann; Strauß; von Bülow; Krämer; Löwe; Schröder; Fuchs; Ziegler"),
            list(
                    "Geschäftsführer; Geschäftsführerin; Vertriebsleiter; Leiterin Marketing; Einkäufer; Leiter Forschung und Entwicklung;"
                            + " Produktmanagerin; Projektleiter; Prokurist; Vorstand; Bereichsleiter Vertrieb; Technischer Leiter; Softwareentwickler;"
                            + " Key Account Manager; Assistentin der Geschäftsführung; Werkleiter; Personalleiterin; Kaufmännischer Leiter;"
                            + " Leiter Qualitätssicherung; Vertriebsingenieur"),
            list(
                    "Hoffmann; Bergmann; Lindner; Süddeutsche; Rheintal; Königsberg; Nordlicht; Waldhof; Brückner; Steinbach; Vogelsang; Hägele"),
            list(
                    "Maschinenbau; Verpackungstechnik; Software; Elektronik; Messtechnik; Antriebstechnik; Werkzeugbau und Zerspanung;"
                            + " Gebäudetechnik; Kunststoffverarbeitung; Medizintechnik; Anlagenbau und Automatisierung"),
            after("GmbH; AG; GmbH & Co. KG; KG; SE; e.K.; GmbH; UG (haftungsbeschränkt); -"),
            list(
                    "Lindenstraße; Bahnhofstraße; Am Mühlbach; Königstraße; Industriestraße; Goethestr.; Schillerplatz; Hauptstraße"),
            towns(
                    "Stuttgart/70173; Köln/50667; München/80331; Nürnberg/90402; Düsseldorf/40213; Lübeck/23552; Saarbrücken/66111; Hamburg/20095"));

    private static final CardWords FRENCH = new CardWords(
            "fr",
            list(
                    "François; Élodie; Chloé; Jérôme; Hélène; Benoît; Aurélie; Gaëlle; Loïc; Céline; Mathieu; Sophie; Anaïs; Étienne; Camille; Julien"),
            list(
                    "Lefèvre; Dupré; Béranger; Châtelain; Noël; Legrand; Garçon; Guérin; Hébert; Marchand; d'Aubigné; Lemaître; Rousseau; Barthélemy; Collet; Gaillard"),
            list(
                    "Directeur général; Directrice commerciale; Responsable marketing; Ingénieur d'affaires; Chef de projet; Directeur technique;"
                            + " Chargée de communication; Acheteur; Président; Responsable des ventes; Directrice des ressources humaines; Gérant;"
                            + " Responsable qualité; Ingénieure logiciel; Directeur des opérations; Chef de produit; Directeur financier; Technico-commercial"),
            list(
                    "Lumière; Beauvallon; Valmont; Rivière; Sémaphore; Clairmont; Belleville; Montclair; Garonne; Château-Neuf; Mistral; Étoile"),
            list(
                    "Conseil; Emballages; Robotique; Ingénierie; Énergies Nouvelles; Systèmes Embarqués; Logistique et Transports; Instruments; Santé; Matériaux"),
            after("SAS; S.A.; SARL; S.A.S.; SA; SASU; -; & Fils"),
            list(
                    "rue de la République; avenue des Champs; boulevard Saint-Michel; place Bellecour; rue du Général Leclerc; allée des Érables; quai de la Loire"),
            towns(
                    "Lyon/69002; Paris/75008; Orléans/45000; Besançon/25000; Nîmes/30000; Saint-Étienne/42000; Angoulême/16000; Lille/59000"));

    private static final CardWords SPANISH = new CardWords(
            "es",
            list(
                    "José; María; Íñigo; Lucía; Andrés; Begoña; Ramón; Sofía; Álvaro; Inés; Joaquín; Verónica; Óscar; Pilar; Javier; Raúl"),
            list(
                    "García; Muñoz; Ibáñez; Núñez; Hernández; Peña; Zúñiga; Castaño; López; Ordóñez; Vázquez; Marín; Santamaría; Ríos; Molina; Delgado"),
            list(
                    "Director General; Directora Comercial; Jefe de Ventas; Responsable de Marketing; Ingeniero de Proyectos; Gerente;"
                            + " Director Técnico; Jefa de Compras; Consultora Sénior; Presidente; Director de Operaciones; Responsable de Calidad;"
                            + " Directora Financiera; Desarrollador de Software; Jefe de Producto; Asesor Comercial; Directora de Recursos Humanos"),
            list(
                    "Almería; Castellana; Montaña; Cantábrica; Peñalara; Levante; Doñana; Alcázar; Bahía; Guadiana; Sierra Norte; Meridional"),
            list(
                    "Envases; Ingeniería; Soluciones Industriales; Robótica; Consultoría; Sistemas de Medición; Logística y Distribución; Tecnología; Energía; Construcción"),
            after("S.L.; S.A.; SL; S.L.U.; , S.A.; , S.L.; -; e Hijos"),
            list(
                    "Calle de Alcalá; Avenida de la Constitución; Calle Mayor; Paseo de Gracia; Plaza de España; Gran Vía; Avda. Diagonal; Calle Núñez de Balboa"),
            towns(
                    "Madrid/28014; Málaga/29015; A Coruña/15001; León/24001; Cádiz/11001; Logroño/26001; Sevilla/41001; Barcelona/08008"));

    private static final CardWords ITALIAN = new CardWords(
            "it",
            list(
                    "Niccolò; Giulia; Alessandro; Chiara; Matteo; Francesca; Lorenzo; Elena; Marco; Silvia; Davide; Noemi; Andrea; Ilaria; Paolo; Beatrice"),
            list(
                    "Rossi; Bellini; Cantù; De Santis; Forlì; Esposito; Galli; Marchetti; Viganò; Lombardi; D'Angelo; Colombo; Nardò; Ferraro; Moretti; Bianchi"),
            list(
                    "Amministratore Delegato; Direttore Commerciale; Responsabile Marketing; Ingegnere di Progetto; Direttrice Generale;"
                            + " Responsabile Vendite; Responsabile Qualità; Direttore Tecnico; Titolare; Area Manager; Responsabile Acquisti;"
                            + " Presidente; Consulente Senior; Direttrice Finanziaria; Sviluppatore Software; Capo Progetto; Direttore Operativo"),
            list(
                    "Adriatica; Brenta; Mediolanum; Valdarno; Laguna; Pontevecchio; Tirrenia; Montebello; Castellani; Aurelia; Dolomiti; Belvedere"),
            list(
                    "Meccanica; Imballaggi; Consulenza; Automazione Industriale; Elettronica; Sistemi di Misura; Logistica e Trasporti; Energia; Costruzioni; Macchine Utensili"),
            after("S.r.l.; S.p.A.; Srl; SpA; S.n.c.; & C. S.a.s.; -; S.r.l."),
            list(
                    "Via Garibaldi; Via Roma; Corso Vittorio Emanuele; Piazza Duomo; Viale Europa; Via dell'Industria; Via Dante Alighieri; Corso Italia"),
            towns(
                    "Milano/20121; Torino/10121; Bologna/40121; Firenze/50122; Padova/35121; Forlì/47121; Roma/00184; Cantù/22063"));
}
