package vn.thidua.server.workshop;

import java.util.List;
import java.util.Set;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.Messages;

/** What a draft's origin proposes, of which people take what they want. The same origin proposes the same in the same order. */
interface Offer {

    /** How many proposals there are. */
    int size();

    /** The places of those that are taken at first. */
    Set<Integer> first();

    /** The plan that follows from those taken, as text; a place at which there is no proposal is not among them. */
    String text(Set<Integer> taken, Messages messages);

    /** The proposals in their order, as people read them. */
    List<Proposal> proposals(Texts texts);

    /** What else the origin says and no proposal uses. */
    List<DraftView.Remark> remarks(Texts texts);

    /**
     * A proposal.
     *
     * @param what it proposes, in words
     * @param rule whether it says how the proposal before it makes points
     * @param source where it comes from
     * @param doubts why it is not sure; none where it is
     */
    record Proposal(DraftView.Topic topic, String what, boolean rule, DraftView.Remark source, List<String> doubts) {}
}
