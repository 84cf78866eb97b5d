package vn.thidua.server.workshop;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.thidua.drafting.DraftText;
import vn.thidua.drafting.Drafted;
import vn.thidua.drafting.PlanDraft;
import vn.thidua.drafting.RuleDraft;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.Messages;

/** What a paper proposes. */
record PaperOffer(PlanDraft read) implements Offer {

    private List<Drafted<?>> all() {
        return read.all().toList();
    }

    @Override
    public int size() {
        return all().size();
    }

    /** What is sure. */
    @Override
    public Set<Integer> first() {
        List<Drafted<?>> all = all();
        Set<Integer> sure = new TreeSet<>();
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).isSure()) {
                sure.add(at);
            }
        }
        return sure;
    }

    @Override
    public String text(Set<Integer> taken, Messages messages) {
        IdentityHashMap<Drafted<?>, Boolean> chosen = new IdentityHashMap<>();
        List<Drafted<?>> all = all();
        taken.forEach(at -> chosen.put(all.get(at), true));
        return "# " + messages.word("draft.header") + "\n"
                + DraftText.of(read, chosen::containsKey, new DraftMessages(messages));
    }

    @Override
    public List<Proposal> proposals(Texts texts) {
        ProposalWords words = new ProposalWords(texts);
        DraftMessages messages = new DraftMessages(texts.reasons());
        return all().stream()
                .map(one -> new Proposal(
                        DraftView.Topic.of(one.part()),
                        words.say(one.part()),
                        one.part() instanceof RuleDraft,
                        DraftView.Line.of(one.source()),
                        one.isSure()
                                ? List.of()
                                : one.doubts().stream().map(messages::doubt).toList()))
                .toList();
    }

    @Override
    public List<DraftView.Remark> remarks(Texts texts) {
        return read.left().stream()
                .map(one -> (DraftView.Remark) DraftView.Line.of(one))
                .toList();
    }
}
