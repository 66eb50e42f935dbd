package io.firsthand.scan;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import io.firsthand.lead.Channel;
import io.firsthand.picture.Photo;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class ScanSamples implements Samples {

    private final Scans scans;

    ScanSamples(Scans scans) {
        this.scans = scans;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var wish = new NewBatch("Walled cards", null, Channel.UNKNOWN, null, false);
        var batch = company.in(() -> scans.begin(wish, company.maya().person().id()));
        var photo = Photo.jpeg(Photo.flag(60, 40));
        var added = company.in(() -> scans.add(batch.id(), 0, "walled.jpg", photo));
        neighbour.has(batch.id(), "/scans/", "/api/v1/scans/");
        neighbour.has(((Adding.Added) added).card().id(), "/scans/cards/", "/api/v1/cards/");
    }
}
