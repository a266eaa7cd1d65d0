<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="restaurant_props" tilewidth="320" tileheight="192" tilecount="28" columns="0" objectalignment="topleft">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="booth"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="128" source="props/booth.png"/>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="booth_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="96" source="props/booth_v.png"/>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="booth_teal"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="128" source="props/booth_teal.png"/>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="booth_teal_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="96" source="props/booth_teal_v.png"/>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="booth_girl"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="128" source="props/booth_girl.png"/>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="counter"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="192" height="64" source="props/counter.png"/>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="counter_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="192" source="props/counter_v.png"/>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.1"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="counter_till"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/counter_till.png"/>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.7"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="bar_stool"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/bar_stool.png"/>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.7"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="bar_stool_teal"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/bar_stool_teal.png"/>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="jukebox"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="64" source="props/jukebox.png"/>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="jukebox_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="96" source="props/jukebox_v.png"/>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.95"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="grill"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/grill.png"/>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.95"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="grill_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/grill_v.png"/>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.95"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="stove"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/stove.png"/>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.95"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="stove_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/stove_v.png"/>
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="sinks"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/sinks.png"/>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="prep_table"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/prep_table.png"/>
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="prep_table_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/prep_table_v.png"/>
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="beer_crates"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/beer_crates.png"/>
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.7"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="beer_crates_empty"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/beer_crates_empty.png"/>
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.2"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="rubbish_container"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="64" source="props/rubbish_container.png"/>
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="rubbish_bag"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/rubbish_bag.png"/>
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="paper_bird"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/paper_bird.png"/>
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="milk_and_cup"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/milk_and_cup.png"/>
 </tile>
 <tile id="25" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="high_chair"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/high_chair.png"/>
 </tile>
 <tile id="26" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.3"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="van_delivery"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="320" height="128" source="props/van_delivery.png"/>
 </tile>
 <tile id="27" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="wall_fridge"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/wall_fridge.png"/>
 </tile>
</tileset>
