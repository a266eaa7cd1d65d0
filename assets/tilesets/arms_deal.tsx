<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="arms_deal" tilewidth="32" tileheight="32" tilecount="768" columns="32" objectalignment="topleft">
 <image source="arms_deal.png" width="1024" height="768"/>
 <tile id="0">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="4">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="5">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="6">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="7">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="8">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="9">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="10">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="11">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="12">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="13">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="14">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="15">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="16">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="17">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="18">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="19">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="20">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="21">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="22">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="23">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="24">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="25">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="26">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="27">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="28">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="29">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="30">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="31">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="32">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="33">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="34">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="35">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="36">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="37">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="38">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="39">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="40">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="41">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="42">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="43">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="44">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="45">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="46">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="47">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="48">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="49">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="50">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="51">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="52">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="53">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="54">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="55">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="56">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="57">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="58">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="59">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="60">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="61">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="62">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="63">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="64">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="65">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="66">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="67">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="68">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="69">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="70">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="71">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="72">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="73">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="74">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="75">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="76">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="77">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="78">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="79">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="80">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="81">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="82">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="83">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="84">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="85">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="86">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="87">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="88">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="89">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="90">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="91">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="92">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="93">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="94">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="95">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="96">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="97">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="98">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="99">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="100">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="101">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="102">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="103">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="104">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="105">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="106">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="107">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="108">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="109">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="110">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="111">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="112">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="113">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="114">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="115">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="116">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="117">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="118">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="119">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="120">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="121">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="122">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="123">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="124">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="125">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="126">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="127">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="128">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="129">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="130">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="131">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="132">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="133">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="134">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="135">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="136">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="137">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="138">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="139">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="140">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="141">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="142">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="143">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="144">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="145">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="146">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="147">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="148">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="149">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="150">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="151">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="152">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="153">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="154">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="155">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="156">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="157">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="158">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="159">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="160">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="161">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="162">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="163">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="164">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="165">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="166">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="167">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="168">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="169">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="170">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="171">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="172">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="173">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="174">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="175">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="176">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="177">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="178">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="179">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="180">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="181">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="182">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="183">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="184">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="185">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="186">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="187">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="188">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="189">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="190">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="191">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="192">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="193">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="194">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="195">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="196">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="197">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="198">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="199">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="200">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="201">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="202">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="203">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="204">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="205">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="206">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="207">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="208">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="209">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="210">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="211">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="212">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="213">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="214">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="215">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="216">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="217">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="218">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="219">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="220">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="221">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="222">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="223">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="224">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="225">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="226">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="227">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="228">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="229">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="230">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="231">
  <properties>
   <property name="material" value="wood"/>
  </properties>
 </tile>
 <tile id="232">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="233">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="234">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="235">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="236">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="237">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="238">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="239">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="240">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="241">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="242">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="243">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="244">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="245">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="246">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="247">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="248">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="249">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="250">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="251">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="252">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="253">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="254">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="255">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="256">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="257">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="258">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="259">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="260">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="261">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="262">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="263">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="264">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="265">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="266">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="267">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="268">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="269">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="270">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="271">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="272">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="273">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="274">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="275">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="276">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="277">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="278">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="279">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="288">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="289">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="290">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="291">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="292">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="293">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="294">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="295">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="296">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="297">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="298">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="299">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="300">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="301">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="302">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="303">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="304">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="305">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="306">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="307">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="308">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="309">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="310">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="311">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="320">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="321">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="322">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="323">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="324">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="325">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="326">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="327">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="328">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="329">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="330">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="331">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="332">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="333">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="334">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="335">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="336">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="337">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="338">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="339">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="340">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="341">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="342">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="343">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="352">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="353">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="354">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="355">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="356">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="357">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="358">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="359">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="360">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="361">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="362">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="363">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="364">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="365">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="366">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="367">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="368">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="369">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="370">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="371">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="372">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="373">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="374">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="375">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="384">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="385">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="386">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="387">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="388">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="389">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="390">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="391">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="392">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="393">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="394">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="395">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="396">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="397">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="398">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="399">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="400">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="401">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="402">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="403">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="404">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="405">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="406">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="407">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="416">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="417">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="418">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="419">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="420">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="421">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="422">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="423">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="424">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="425">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="426">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="427">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="428">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="429">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="430">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="431">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="432">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="433">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="434">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="435">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="436">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="437">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="438">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="439">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="448">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="449">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="450">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="451">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="452">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="453">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="454">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="455">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="456">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="457">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="458">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="459">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="460">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="461">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="462">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="463">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="464">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="465">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="466">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="467">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="468">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="469">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="470">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="471">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="480">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="481">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="482">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="483">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="484">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="485">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="486">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="487">
  <properties>
   <property name="material" value="tile"/>
  </properties>
 </tile>
 <tile id="488">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="489">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="490">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="491">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="492">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="493">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="494">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="495">
  <properties>
   <property name="material" value="concrete"/>
  </properties>
 </tile>
 <tile id="496">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="497">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="498">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="499">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="500">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="501">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="502">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="503">
  <properties>
   <property name="material" value="carpet"/>
  </properties>
 </tile>
 <tile id="512">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="513">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="514">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="515">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="516">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="517">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="518">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="519">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="520">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="521">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="522">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="523">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="524">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="525">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="526">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="527">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="528">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="529">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="530">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="531">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="532">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="533">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="534">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="535">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="536">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="537">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="538">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="539">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="540">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="541">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="542">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="543">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="544">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="545">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="546">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="547">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="548">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="549">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="550">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="551">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="552">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="553">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="554">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="555">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="556">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="557">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="558">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="560">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="561">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="562">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="563">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="564">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="565">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="566">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="567">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="568">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="569">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="570">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="571">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="572">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="573">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="574">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="575">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="material" value="wood"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="576">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="shatter"/>
   <property name="material" value="glass"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="577">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="shatter"/>
   <property name="material" value="glass"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="578">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="glass"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="579">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="glass"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="580">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="material" value="glass"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="581">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="shatter"/>
   <property name="material" value="glass"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="582">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="shatter"/>
   <property name="material" value="glass"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="592">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="593">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="594">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="595">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="596">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="597">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="598">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="599">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="600">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="601">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="602">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="603">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="604">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="605">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="606">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="607">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="material" value="concrete"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <wangsets>
  <wangset name="masonry" type="mixed" tile="512">
   <wangcolor name="wall" color="#d4dee8" tile="512" probability="1"/>
   <wangtile tileid="512" wangid="0,0,0,0,0,0,0,0"/>
   <wangtile tileid="513" wangid="1,0,0,0,0,0,0,0"/>
   <wangtile tileid="514" wangid="0,0,1,0,0,0,0,0"/>
   <wangtile tileid="515" wangid="1,0,1,0,0,0,0,0"/>
   <wangtile tileid="516" wangid="0,0,0,0,1,0,0,0"/>
   <wangtile tileid="517" wangid="1,0,0,0,1,0,0,0"/>
   <wangtile tileid="518" wangid="0,0,1,0,1,0,0,0"/>
   <wangtile tileid="519" wangid="1,0,1,0,1,0,0,0"/>
   <wangtile tileid="520" wangid="0,0,0,0,0,0,1,0"/>
   <wangtile tileid="521" wangid="1,0,0,0,0,0,1,0"/>
   <wangtile tileid="522" wangid="0,0,1,0,0,0,1,0"/>
   <wangtile tileid="523" wangid="1,0,1,0,0,0,1,0"/>
   <wangtile tileid="524" wangid="0,0,0,0,1,0,1,0"/>
   <wangtile tileid="525" wangid="1,0,0,0,1,0,1,0"/>
   <wangtile tileid="526" wangid="0,0,1,0,1,0,1,0"/>
   <wangtile tileid="527" wangid="1,0,1,0,1,0,1,0"/>
   <wangtile tileid="528" wangid="1,1,1,0,0,0,0,0"/>
   <wangtile tileid="529" wangid="1,1,1,0,1,0,0,0"/>
   <wangtile tileid="530" wangid="1,1,1,0,0,0,1,0"/>
   <wangtile tileid="531" wangid="1,1,1,0,1,0,1,0"/>
   <wangtile tileid="532" wangid="0,0,1,1,1,0,0,0"/>
   <wangtile tileid="533" wangid="1,0,1,1,1,0,0,0"/>
   <wangtile tileid="534" wangid="0,0,1,1,1,0,1,0"/>
   <wangtile tileid="535" wangid="1,0,1,1,1,0,1,0"/>
   <wangtile tileid="536" wangid="1,1,1,1,1,0,0,0"/>
   <wangtile tileid="537" wangid="1,1,1,1,1,0,1,0"/>
   <wangtile tileid="538" wangid="0,0,0,0,1,1,1,0"/>
   <wangtile tileid="539" wangid="1,0,0,0,1,1,1,0"/>
   <wangtile tileid="540" wangid="0,0,1,0,1,1,1,0"/>
   <wangtile tileid="541" wangid="1,0,1,0,1,1,1,0"/>
   <wangtile tileid="542" wangid="1,1,1,0,1,1,1,0"/>
   <wangtile tileid="543" wangid="0,0,1,1,1,1,1,0"/>
   <wangtile tileid="544" wangid="1,0,1,1,1,1,1,0"/>
   <wangtile tileid="545" wangid="1,1,1,1,1,1,1,0"/>
   <wangtile tileid="546" wangid="1,0,0,0,0,0,1,1"/>
   <wangtile tileid="547" wangid="1,0,1,0,0,0,1,1"/>
   <wangtile tileid="548" wangid="1,0,0,0,1,0,1,1"/>
   <wangtile tileid="549" wangid="1,0,1,0,1,0,1,1"/>
   <wangtile tileid="550" wangid="1,1,1,0,0,0,1,1"/>
   <wangtile tileid="551" wangid="1,1,1,0,1,0,1,1"/>
   <wangtile tileid="552" wangid="1,0,1,1,1,0,1,1"/>
   <wangtile tileid="553" wangid="1,1,1,1,1,0,1,1"/>
   <wangtile tileid="554" wangid="1,0,0,0,1,1,1,1"/>
   <wangtile tileid="555" wangid="1,0,1,0,1,1,1,1"/>
   <wangtile tileid="556" wangid="1,1,1,0,1,1,1,1"/>
   <wangtile tileid="557" wangid="1,0,1,1,1,1,1,1"/>
   <wangtile tileid="558" wangid="1,1,1,1,1,1,1,1"/>
  </wangset>
 </wangsets>
</tileset>
