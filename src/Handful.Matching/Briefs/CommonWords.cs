using System.Collections.Frozen;
using Handful.Matching.Topics;

namespace Handful.Matching.Briefs;

/// <summary>Words that say too little to be a reason when two texts share nothing else.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Little = Fold("""
        a an the and or but nor so yet if then than that this these those there here it its itself i me my mine myself we us our ours you
        your yours he him his she her hers they them their theirs who whom whose which what when where why how whether as at by for from in
        into of off on onto out over per since to too toward under until up upon via with within without about above across after against
        along among around before behind below beneath beside between beyond down during except inside like near outside through throughout
        is am are was were be been being do does did done have has had having can could may might must shall should will would not no yes
        all any anybody anyone anything both each either every everybody everyone everything few many more most much neither nobody none
        nothing one other others several some somebody someone something such very just only also again ever never always often now soon
        still already well quite really maybe perhaps dont cant im ive id lets via etc
        der die das und oder mit für von ein eine einen einem den dem des zu zur zum im am auf ist nicht auch wie wir ich sie bei
        le la les un une des du de et ou avec pour dans sur au aux en est que qui nous je el los las una y o con para por del al
        os um uma e do da dos das com no na nos nas em ao mi su mon ma mes
        """);

    private static readonly string[] Endings = ["ing", "ed", "er"];

    private static readonly FrozenSet<string> Empty = Fold("""
        want need look find help learn know meet make making get give go see seek come try use start work working people person man woman men
        women good great new best better big real nice thing way time day today year lot love like interest interested idea question answer
        talk tell ask show share sharing thank understand think feel keep set put build bring become part kind sort place first next last
        """);

    private static readonly FrozenSet<string> Generic = Fold("""
        ability access account act action active activity actual add advice advise adviser age agency aim amazing answer anything app apply
        application approach area ask asset association attend audience available award background bad balance base basic beautiful become
        begin beginner best better big bit board body book boost brand break brief bring build builder building business buy buyer call
        campaign capital card care career case cause center centre challenge chance change chat cheap check child circle city class clear
        client close club co collaborate collaboration collaborator colleague come commercial common community companion company connect
        connection consult consultant contact content contribute conversation core cost country course cover create creation creative
        creator culture curious current customer cut daily day deal decide deep deliver demo design designer desk develop developer
        development different digital direct direction director discover discuss discussion do domain draft drive driven early easy ecosystem
        edit editing editor editorial effect effective effort employee enable end engage engineer engineering enjoy enter enthusiast
        entrepreneur essen even event exchange executive exist expand expect experience expert expertise explain explore eye face fact fan
        far fast favourite feedback feel fellow field figure film fill find fine first fit fix focus folk follow force forge form former
        forward found founder founding free fresh friend friendly full fun function fund future game general get give global go goal good
        great group grow growth guest guide hand hands happy hard head hear help here high hire hold home hope host hour house huge human
        idea impact important improve improvement include increase independent individual industry info information input insight inspire
        interest interested interesting international introduce introduction intro invest involve issue job join junior keep key kid kind
        know knowledge lab large last late launch lead leader leadership lean learn learner learning leave lesson let level life light line
        link list listen little live local long look lot love low made main maintain make maker making manage management manager manual
        market master match matter mean meet meeting member mentor method mind minute modern mode moment money month moore move nature need
        network networking new next nice novel number offer office official old online open opinion opportunity option order
        organisation organise organization organize original own owner page paper part partner partnership passion passionate past path pay
        people perfect person personal perspective piece pilot place plan planner planning platform play player point position possible
        power practical practice practise practitioner prepare present president pretty principal private pro problem process product
        production professional professor program programme progress project promote proper provide public purpose put quality question
        quick rap reach reader ready real reality reason recent recommend recommendation reference regular relationship remote report request
        require research researcher resource responsible rest result retire reuse review right road rock role room run runner running safe
        sale salesperson save say scale scene school second section sector see seed seek self sell seller send senior sense serious
        serve service session set setup several shape share sharing shop short show side sign simple single site situation size skill small
        smart social society software solution solve sort soul source space speak speaker special specialist specific speed spend spirit
        spot staff stage stand standard start starter startup state stay step stock story strategic strategy street strong structure student
        studio study stuff style subject success successful support sure system table take talent talk task teach teacher teaching team
        tech technical technique technology tell term test text thank theme theory thing think thought time tip today together tool top
        topic total touch tour town track train trainer training transfer transform transformation travel trend trip trouble true trust try
        turn type understand union unique unit university use useful user value various version view vision visit visitor voice
        wait walk want war watch way website week weekend weekly welcome whole wide win wish woman women man men word work worker working
        workplace workshop world world write writer writing year young youth art arts artist food health history home language law media
        music reading science sport trade video data code coding making mapping map family photo nature operation ops thinking storytelling
        conseil marche chant batterie remo coro cine nouvelle achat conserve mode alumni buddy peer intern helper thinker dreamer giver owner earner vp ceo cto coo cfo chief
        cold colder warm warmer hot hotter cool heavy soft quiet loud dark bright clean dirty dry wet eye ear foot
        freelance freelancer freelancing
        """);

    /// <summary>Whether a word, folded by <see cref="TopicKey"/>, only holds sentences together.</summary>
    public static bool IsLittle(string word) => Little.Contains(word);

    /// <summary>Whether a folded word means something, but nearly the same to everybody at any gathering.</summary>
    public static bool IsGeneric(string word) => word.Length < 3 || Little.Contains(word) || Generic.Contains(word);

    /// <summary>The same for a form of such a word: "working", "planned".</summary>
    public static bool IsGenericForm(string word) => IsGeneric(word) || IsGeneric(Uninflected(word));

    /// <summary>Whether a word that everybody uses says nothing even beside another: "want", "find", "people".</summary>
    public static bool IsEmpty(string word) => Empty.Contains(word) || Empty.Contains(Uninflected(word));

    // Light on purpose: Porter's stems would take "organ" for an organisation.
    private static string Uninflected(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length < ending.Length + 4 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = word[..^ending.Length];
            return stem.Length > 4 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'e' or 'o' or 'f' or 'z') ? stem[..^1] : stem;
        }
        return word;
    }

    private static FrozenSet<string> Fold(string words) => TopicKey.Words(words).ToFrozenSet();
}
